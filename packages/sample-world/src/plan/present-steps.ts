import { type DemoPerson, keyOf } from '../demo-people.js';
import { FEATURED, IN_OPEN_CYCLE } from '../organisations/participation.js';
import { between } from '../random/draw.js';
import { randomOf } from '../random/random.js';
import type { SampleWorld } from '../sample-world.js';
import { addDays, type Day, daysFrom, londonInstant } from './civil-time.js';
import { enrolment, upload } from './cycle-steps.js';
import type { PlanStep } from './plan-step.js';
import type { Schedule } from './schedule.js';

/** The leads of the featured organisations give their colleagues what they need. */
export function delegationSteps(
  { people }: SampleWorld,
  role: 'QIP_LEAD' | 'DATA_COLLECTOR',
  scope: { readonly topic: '7'; readonly cycle: null } | { readonly topic: null; readonly cycle: string },
  day: Day,
): readonly PlanStep[] {
  const holders = people.filter((person): person is DemoPerson & { odsCode: string } => {
    return person.role === role && person.odsCode !== null;
  });
  return holders.map(({ key, odsCode }, index) => ({
    kind: 'GRANT_ROLE',
    person: key,
    role,
    odsCode,
    ...scope,
    at: londonInstant(day, 840 + index),
    by: keyOf('LOCAL_LEAD', odsCode),
  }));
}

/** The cycle whose window is open today: enrolled, partly submitted, here and there signed off; nothing of today itself. */
export function openCycleSteps(world: SampleWorld, schedule: Schedule, today: Day): readonly PlanStep[] {
  const { open } = world.cycles;
  const yesterday = addDays(today, -1);
  const enrolling: readonly [Day, Day] = [addDays(schedule.materialsOn, 2), addDays(schedule.submissionOpensOn, -1)];
  return Object.entries(IN_OPEN_CYCLE).flatMap(([odsCode, progress]): readonly PlanStep[] => {
    const random = randomOf(world.seed, open.code, 'present', odsCode);
    const caseCount = 2 * (open.cases.get(odsCode)?.length ?? 20);
    const enrolled = enrolment(random, { odsCode, cycle: open.code, caseCount }, enrolling);
    if (progress === 'ENROLLED') return [enrolled];
    const daysOpen = daysFrom(schedule.submissionOpensOn, yesterday);
    const day = addDays(schedule.submissionOpensOn, between(random, 0, daysOpen));
    const collector = keyOf(odsCode === FEATURED.big ? 'DATA_COLLECTOR' : 'LOCAL_LEAD', odsCode);
    const uploaded = upload(world, open, odsCode, { at: londonInstant(day, 600), by: collector });
    if (progress === 'PARTLY_SUBMITTED') return [enrolled, uploaded];
    const by = keyOf('LOCAL_LEAD', odsCode);
    return [
      enrolled,
      uploaded,
      { kind: 'SIGN_OFF_SUBMISSION', odsCode, cycle: open.code, at: londonInstant(day, 900), by },
    ];
  });
}
