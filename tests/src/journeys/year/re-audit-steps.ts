import { MyTrendsDocument, ParticipationDocument } from '@qip/schema/generated/graphql';
import { expectEqual, present } from '../expectation.js';
import { CENTRAL } from '../journey-scene.js';
import { type JourneyStep } from '../journey-step.js';
import { type FiveCounts, lithiumCounts, sumOfCounts } from '../lithium-counts.js';
import { leadFromApril, plan } from './planning-steps.js';
import { enrolAll, lock, makeUpCases, publish, signOffAll, uploadAll } from './take-part.js';
import { RE_AUDIT_CASES, STORY, YEAR_ORGANISATIONS } from './year-members.js';
import { eventually, go, mailedTo, organisationId, type YearScene } from './year-scene.js';

/** Winter 2027: the first programme once more, on the standards of its baseline. */
export const RE_AUDIT_STEPS: readonly JourneyStep<YearScene>[] = [
  {
    title: 'the re-audit is planned on the frozen standards of the baseline, and ends on a Sunday, which is noted',
    run: async (scene) => {
      await go(scene, '2027-10-26');
      const schedule = await plan(scene, '7', 'RE_AUDIT', '2027-11-01', '7a');
      expectEqual(schedule.submissionClosesOn, '2027-12-26', 'the last day of submission');
      const noted = schedule.notes.filter(({ event }) => event === 'SUBMISSION_CLOSES').map(({ name }) => name);
      expectEqual(noted.length, 1, 'notes on the last day');
      return noted.join();
    },
  },
  {
    title: 'organisations re-audit, one of them for the first time',
    run: async (scene) => {
      await go(scene, '2027-11-05');
      await mailedTo(scene, /^Audit materials for cycle 7b:/, YEAR_ORGANISATIONS.length - 1);
      await enrolAll(scene, '7b', RE_AUDIT_CASES, '2027-11-08');
      makeUpCases(scene, '7', '7b', RE_AUDIT_CASES);
      await uploadAll(scene, '7b', RE_AUDIT_CASES, '2027-11-30');
      await signOffAll(scene, '7b', RE_AUDIT_CASES.keys(), '2027-12-01');
      const { enrolledCount, notEnrolledCount } = await eventually('an overview in which everybody was asked', () =>
        overview(scene),
      );
      expectEqual([enrolledCount, notEnrolledCount], [RE_AUDIT_CASES.size, 1], 'who takes part, and who does not');
      await lock(scene, '7b', '2027-12-29');
      await publish(scene, '7b', '2028-03-20');
      return `${enrolledCount} organisations`;
    },
  },
  {
    title: 'the trend of the successor counts what its predecessor did, once',
    run: async (scene) => {
      const before = sumOfCounts([countsOf(scene, '7a', STORY.predecessor), countsOf(scene, '7a', STORY.successor)]);
      const after = countsOf(scene, '7b', STORY.successor);
      const { programme } = await scene.graph.ask(leadFromApril(STORY.successor), MyTrendsDocument, {
        topic: '7',
        organisationId: organisationId(scene, STORY.successor),
      });
      for (const [index, { trend }] of (programme?.currentVersion?.standards ?? []).entries()) {
        expectEqual(trend?.segments.length, 1, 'segments: nothing breaks the line');
        expectEqual(
          trend?.segments[0]?.points.map(({ code, ownOrganisation }) => [code, ownOrganisation?.rate.numerator]),
          [
            ['7a', before[index]?.met],
            ['7b', after[index]?.met],
          ],
          `cases of the successor that met standard ${index + 1}`,
        );
      }
      return `${before.length} standards`;
    },
  },
];

/** Who takes part in the re-audit, once every mail with its materials is on record as sent. */
async function overview({ graph }: YearScene) {
  const { auditCycle } = await graph.ask(CENTRAL, ParticipationDocument, { code: '7b' });
  const counts = present(auditCycle?.participationCounts, 'the overview');
  return counts.neverAskedCount === 0 ? counts : null;
}

function countsOf({ files }: YearScene, cycle: string, odsCode: string): readonly FiveCounts[] {
  return lithiumCounts(present(files.get(cycle)?.get(odsCode), 'the file'));
}
