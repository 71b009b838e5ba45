import { toCsv } from '../cases/to-csv.js';
import { CENTRAL_AUTHOR, keyOf } from '../demo-people.js';
import type { SampleCycle } from '../lithium-cycles.js';
import { awkward } from '../organisations/awkward-organisations.js';
import { between, chance } from '../random/draw.js';
import { type Random, randomOf } from '../random/random.js';
import type { SampleWorld } from '../sample-world.js';
import { addDays, type Day, daysFrom, londonInstant } from './civil-time.js';
import type { PlanStep } from './plan-step.js';
import type { Schedule } from './schedule.js';

/** Ten past eight in the evening to twenty past eleven: the last hours of a window. */
const LATE = { upload: 1210, signOff: 1400 };

/** A time of day between nine and five, in minutes. */
function officeHours(random: Random): number {
  return between(random, 540, 1000);
}

/** The step that plans a cycle. */
export function planningStep(
  { topic, code, kind, label }: Pick<SampleCycle, 'topic' | 'code' | 'kind' | 'label'>,
  schedule: Schedule,
  plannedOn: Day,
): PlanStep {
  return {
    kind: 'PLAN_AUDIT_CYCLE',
    topic,
    cycle: code,
    cycleKind: kind,
    label,
    baseline: kind === 'BASELINE' ? null : `${topic}a`,
    schedule,
    at: londonInstant(plannedOn, 600),
    by: CENTRAL_AUTHOR,
  };
}

/** Two in three say how many cases to expect, in fives, and are about right. */
function expectation(random: Random, caseCount: number): number | null {
  const guess = 5 * Math.ceil((caseCount * between(random, 90, 125)) / 500);
  return chance(random, 0.67) ? guess : null;
}

/** An organisation enrols between two days. */
export function enrolment(
  random: Random,
  place: { readonly odsCode: string; readonly cycle: string; readonly caseCount: number },
  [from, until]: readonly [Day, Day],
): PlanStep {
  const { odsCode, cycle, caseCount } = place;
  const day = addDays(from, between(random, 0, daysFrom(from, until)));
  return {
    kind: 'ENROL',
    odsCode,
    cycle,
    casesExpected: expectation(random, caseCount),
    at: londonInstant(day, officeHours(random)),
    by: keyOf('LOCAL_LEAD', odsCode),
  };
}

/** The step in which somebody uploads what an organisation has collected. */
export function upload(
  { programmes }: SampleWorld,
  { topic, code, cases, unsignedCases }: SampleCycle,
  odsCode: string,
  moment: { readonly at: string; readonly by: string },
): PlanStep {
  const own = cases.get(odsCode) ?? unsignedCases.get(odsCode) ?? [];
  return {
    kind: 'UPLOAD_CASES',
    odsCode,
    cycle: code,
    fileName: `${code}-${odsCode.toLowerCase()}-synthetic.csv`,
    csv: toCsv(programmes[topic].tool, own),
    caseCount: own.length,
    ...moment,
  };
}

/** An organisation uploads on one day and signs off on the next; the late one does both in the last evening. */
function submission(world: SampleWorld, cycle: SampleCycle, odsCode: string, schedule: Schedule): readonly PlanStep[] {
  const random = randomOf(world.seed, cycle.code, 'submission', odsCode);
  const isLate = odsCode === awkward('SIGNED_OFF_LATE');
  const by = keyOf('LOCAL_LEAD', odsCode);
  const { submissionOpensOn, submissionClosesOn } = schedule;
  const uploadedOn = isLate ? submissionClosesOn : addDays(submissionOpensOn, between(random, 2, 24));
  const signedOffOn = isLate ? submissionClosesOn : addDays(uploadedOn, 1);
  const uploadedAt = londonInstant(uploadedOn, isLate ? LATE.upload : officeHours(random));
  const signedOffAt = londonInstant(signedOffOn, isLate ? LATE.signOff : officeHours(random));
  const uploaded = upload(world, cycle, odsCode, { at: uploadedAt, by });
  if (cycle.unsignedCases.has(odsCode)) return [uploaded];
  return [uploaded, { kind: 'SIGN_OFF_SUBMISSION', odsCode, cycle: cycle.code, at: signedOffAt, by }];
}

/** A cycle from enrolment to publication. */
export function publishedCycleSteps(world: SampleWorld, cycle: SampleCycle, schedule: Schedule): readonly PlanStep[] {
  const { code, cases, unsignedCases } = cycle;
  const participants = [...cases, ...unsignedCases];
  const enrolling: readonly [Day, Day] = [addDays(schedule.materialsOn, 2), addDays(schedule.collectionOpensOn, 12)];
  return [
    ...participants.map(([odsCode, own]) =>
      enrolment(
        randomOf(world.seed, code, 'enrolment', odsCode),
        { odsCode, cycle: code, caseCount: own.length },
        enrolling,
      ),
    ),
    ...participants.flatMap(([odsCode]) => submission(world, cycle, odsCode, schedule)),
    {
      kind: 'LOCK_AUDIT_CYCLE',
      cycle: code,
      leftOut: [...unsignedCases.keys()],
      at: londonInstant(addDays(schedule.submissionClosesOn, 3), 600),
      by: CENTRAL_AUTHOR,
    },
    { kind: 'PUBLISH_BENCHMARK', cycle: code, at: londonInstant(schedule.reportOn, 600), by: CENTRAL_AUTHOR },
  ];
}
