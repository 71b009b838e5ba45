import { MyBenchmarkDocument, RecordCaseDocument } from '@qip/schema/generated/graphql';
import { personOf } from '../../harness/founding-plan.js';
import { expectEqual, expectMember, present } from '../expectation.js';
import { type JourneyStep } from '../journey-step.js';
import { lithiumCounts, sumOfCounts } from '../lithium-counts.js';
import { addressesOfLeads, leadFromApril } from './planning-steps.js';
import { enrolAll, lock, makeUpCases, publish, signOffAll, uploadAll } from './take-part.js';
import { BASELINE_CASES, QIP_LEAD, STORY, YEAR_TEAMS } from './year-members.js';
import { cycleId, go, mailedTo, organisationId, type YearScene } from './year-scene.js';

const IN_BASELINE = [...BASELINE_CASES.keys()];
/** Whoever submits in the first week. */
const EARLY = new Map([...BASELINE_CASES].filter(([odsCode]) => odsCode !== STORY.late));
const LATE = new Map([...BASELINE_CASES].filter(([odsCode]) => odsCode === STORY.late));
/** Who is reminded of the baseline: the leads, and the one QIP lead. */
const REMINDED = [...addressesOfLeads(IN_BASELINE), personOf(QIP_LEAD).email].sort();
/** Of them, who still leads a part after the merger. */
const STILL_LEADING = REMINDED.filter((address) => !addressesOfLeads([STORY.predecessor]).includes(address));

/** Spring 2027: the baseline from enrolment to the lock. */
export const BASELINE_STEPS: readonly JourneyStep<YearScene>[] = [
  {
    title: 'leads enrol their organisations; two members do not take part',
    run: async (scene) => {
      await enrolAll(scene, '7a', BASELINE_CASES, '2027-04-12');
      return `${IN_BASELINE.length} organisations`;
    },
  },
  {
    title: 'the window opens, and whoever leads a part in the cycle is reminded, once',
    run: async (scene) => {
      await go(scene, '2027-05-24');
      const reminded = await mailedTo(scene, /^Audit cycle 7a: submission has opened/, REMINDED.length);
      expectEqual(reminded, REMINDED, 'who was reminded');
      makeUpCases(scene, '7', '7a', BASELINE_CASES);
      await uploadAll(scene, '7a', EARLY, '2027-05-26');
      return `${reminded.length} mails`;
    },
  },
  {
    title: 'at half-time only the lead with few cases is reminded',
    run: async (scene) => {
      await go(scene, '2027-06-07');
      const reminded = await mailedTo(scene, /^Audit cycle 7a: half of the submission time is over/, 1);
      expectEqual(reminded, addressesOfLeads([STORY.late]), 'who was reminded');
      await signOffAll(scene, '7a', EARLY.keys(), '2027-06-08');
      return reminded.join();
    },
  },
  {
    title: 'three days before closing only who has not signed off is reminded',
    run: async (scene) => {
      await go(scene, '2027-06-17');
      const reminded = await mailedTo(scene, /^Audit cycle 7a: submission closes/, 1);
      expectEqual(reminded, addressesOfLeads([STORY.late]), 'who was reminded');
      await uploadAll(scene, '7a', LATE, '2027-06-18');
      await signOffAll(scene, '7a', LATE.keys(), '2027-06-18');
      return reminded.join();
    },
  },
  {
    title: 'after the last day a case is refused, and nothing is stored',
    run: async (scene) => {
      await go(scene, '2027-06-21', 200);
      const input = {
        organisationId: organisationId(scene, STORY.late),
        auditCycleId: cycleId(scene, '7a'),
        teamCode: YEAR_TEAMS[0].code,
        answers: {},
        asDraft: true,
      };
      const { recordCase } = await scene.graph.ask(leadFromApril(STORY.late), RecordCaseDocument, { input });
      return `closed on ${expectMember(recordCase, 'WindowClosedError').closedOn ?? ''}`;
    },
  },
  {
    title: 'the cycle is locked, and a job analyses it',
    run: async (scene) => {
      await lock(scene, '7a', '2027-06-22');
      return `${IN_BASELINE.length} submissions`;
    },
  },
];

/** September 2027: the results. Whoever led the predecessor leads nothing any more. */
export const RESULT_STEPS: readonly JourneyStep<YearScene>[] = [
  {
    title: 'the results are published, and whoever leads a part in the cycle is told',
    run: async (scene) => {
      await publish(scene, '7a', '2027-09-15');
      await go(scene, '2027-09-15', 660);
      const told = await mailedTo(scene, /^Audit cycle 7a: the results are published/, STILL_LEADING.length);
      expectEqual(told, STILL_LEADING, 'who was told');
      return `${told.length} mails`;
    },
  },
  {
    title: 'national figures are the sum over the files, the own ones those of the own file',
    run: async (scene) => {
      const files = present(scene.files.get('7a'), 'the files');
      const expected = sumOfCounts([...files.values()].map(lithiumCounts));
      const leading = IN_BASELINE.filter((odsCode) => odsCode !== STORY.predecessor);
      for (const odsCode of leading) {
        const { auditCycle } = await scene.graph.ask(leadFromApril(odsCode), MyBenchmarkDocument, {
          code: '7a',
          organisationId: organisationId(scene, odsCode),
        });
        const standards = auditCycle?.benchmark?.standards ?? [];
        expectEqual(
          standards.map(({ national }) => national.counts),
          expected,
          'national counts',
        );
        expectEqual(
          standards.map(({ ownOrganisation }) => ownOrganisation?.counts),
          lithiumCounts(files.get(odsCode) ?? ''),
          `own counts of ${odsCode}`,
        );
      }
      return `${leading.length} leads`;
    },
  },
];
