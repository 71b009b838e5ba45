import {
  NominateLocalLeadDocument,
  PlanAuditCycleDocument,
  RescheduleAuditCycleDocument,
  TimetableDocument,
} from '@qip/schema/generated/graphql';
import { recall } from '@qip/sample-world/play/world-memory';
import { leadOf } from '../../harness/lead-of.js';
import { personOf } from '../../harness/founding-plan.js';
import { expectEqual, expectMember, present } from '../expectation.js';
import { CENTRAL } from '../journey-scene.js';
import { type JourneyStep } from '../journey-step.js';
import { NEW_LEAD, STORY, YEAR_ORGANISATIONS } from './year-members.js';
import { cycleId, go, mailedTo, organisationId, registered, type YearScene } from './year-scene.js';

/** From one date to a timetable that every lead knows. */
export const PLANNING_STEPS: readonly JourneyStep<YearScene>[] = [
  {
    title: 'a baseline follows from one date; what would fall on Good Friday moves to the next working day',
    run: async (scene) => {
      await go(scene, '2027-03-22');
      const schedule = await plan(scene, '7', 'BASELINE', '2027-04-26', null);
      expectEqual(schedule.materialsOn, '2027-03-30', 'the day of the materials');
      expectEqual(schedule.submissionClosesOn, '2027-06-20', 'the last day of submission');
      expectEqual(schedule.reportOn, '2027-09-13', 'the day of the report: a Monday instead of a Sunday');
      expectEqual(
        schedule.notes.map(({ event, name }) => [event, name]),
        [
          ['COLLECTION_CLOSES', 'Sunday'],
          ['SUBMISSION_CLOSES', 'Sunday'],
        ],
        'days that are no working days',
      );
      await plan(scene, '19', 'BASELINE', '2027-06-07', null);
      return `materials on ${schedule.materialsOn}, report on ${schedule.reportOn}`;
    },
  },
  {
    title: 'anybody reads the timetable without a token',
    run: async ({ graph }) => {
      const { timetable } = await graph.ask(null, TimetableDocument, { from: '2027-03-01', to: '2028-03-31' });
      expectEqual(timetable?.length, 12, 'six days for each of two cycles');
      return `${timetable?.length ?? 0} days`;
    },
  },
  {
    title: 'a lead hands over between the planning of a cycle and the dispatch of its materials',
    run: async (scene) => {
      const { nominateLocalLead } = await scene.graph.ask(CENTRAL, NominateLocalLeadDocument, {
        input: {
          organisationId: organisationId(scene, STORY.newLead),
          personId: await registered(scene, NEW_LEAD),
          profession: 'SENIOR_PSYCHIATRIST',
          fromOn: '2027-03-29',
        },
      });
      return `from ${expectMember(nominateLocalLead, 'NominateLocalLeadSuccess').appointment?.fromOn ?? ''}`;
    },
  },
];

/** Whoever leads an organisation from April on. */
export function leadFromApril(odsCode: string): string {
  return odsCode === STORY.newLead ? NEW_LEAD : leadOf(odsCode);
}

/** The addresses of all leads from April on. */
export function addressesOfLeads(odsCodes: readonly string[]): readonly string[] {
  return odsCodes.map((odsCode) => personOf(leadFromApril(odsCode)).email).sort();
}

/** Plans a cycle from the day on which collection opens, and remembers it. */
export async function plan(
  scene: YearScene,
  topic: '7' | '19',
  kind: 'BASELINE' | 'RE_AUDIT',
  collectionOpensOn: string,
  baseline: string | null,
) {
  const input = {
    programmeId: recall(scene.memory.programmes, topic),
    kind,
    label: `year ${kind === 'BASELINE' ? 'baseline' : 're-audit'} (synthetic)`,
    collectionOpensOn,
    baselineId: baseline === null ? null : cycleId(scene, baseline),
  };
  const { planAuditCycle } = await scene.graph.ask(CENTRAL, PlanAuditCycleDocument, { input });
  const cycle = present(expectMember(planAuditCycle, 'PlanAuditCycleSuccess').auditCycle, 'the cycle');
  expectEqual(cycle.isComparable, true, 'comparability on the frozen standards');
  scene.memory.cycles.set(cycle.code, cycle.id);
  return cycle.schedule;
}

/** Once the materials are out, whoever got them is told of every day that moves. */
export const RESCHEDULING_STEP: JourneyStep<YearScene> = {
  title: 'a day that moves after the materials went out is told to every lead',
  run: async (scene) => {
    const input = {
      auditCycleId: cycleId(scene, '7a'),
      expectedVersion: 1,
      reason: 'The national team meets on the day before',
      reportOn: '2027-09-15',
    };
    const { rescheduleAuditCycle } = await scene.graph.ask(CENTRAL, RescheduleAuditCycleDocument, { input });
    const { auditCycle } = expectMember(rescheduleAuditCycle, 'RescheduleAuditCycleSuccess');
    expectEqual(auditCycle?.schedule.reportOn, '2027-09-15', 'the new day of the report');
    const told = await mailedTo(scene, /^Audit cycle 7a: days have moved/, YEAR_ORGANISATIONS.length);
    expectEqual(told, addressesOfLeads(YEAR_ORGANISATIONS.map(({ odsCode }) => odsCode)), 'who was told');
    return `${told.length} leads`;
  },
};
