import { CENTRAL_AUTHOR, keyOf } from './demo-people.js';
import { awkward } from './organisations/awkward-organisations.js';
import { addDays, addMonths, type Day, lastFebruary, londonInstant } from './plan/civil-time.js';
import { planningStep, publishedCycleSteps } from './plan/cycle-steps.js';
import { foundingSteps } from './plan/founding-steps.js';
import { interventionSteps, workshopSteps } from './plan/improvement-steps.js';
import type { PlanStep } from './plan/plan-step.js';
import { delegationSteps, openCycleSteps } from './plan/present-steps.js';
import { programmeSteps } from './plan/programme-steps.js';
import { scheduleFrom } from './plan/schedule.js';
import type { Topic } from './programmes/programme-definition.js';
import type { SampleWorld } from './sample-world.js';

/** When collection begins, seen from today. */
const BASELINE_MONTHS = -36;
const SUPPLEMENTARY_MONTHS = -8;
/** Submission opens 28 days after collection: today is the eleventh day of its four weeks. */
const OPEN_CYCLE_DAYS = -38;

/** What the timetable shows of the years to come: each topic's baseline, in months from today. */
const TO_COME: readonly (readonly [Exclude<Topic, '7' | '14'>, number])[] = [
  ['16', 2],
  ['19', 4],
  ['2', 6],
  ['1', 9],
];

/**
 * How the sample world came about: everything that its people did, in the order of time, up to yesterday. Played step by
 * step on the platform's clock, by the person that each step names, it leaves two published cycles of topic 7, a third
 * one whose submission window is open today, and planned cycles of the other topics.
 *
 * @param today The day, `yyyy-mm-dd`, that all the others are counted from.
 * @throws {RangeError} where that is no day of the calendar.
 */
export function worldPlan(world: SampleWorld, today: Day): readonly PlanStep[] {
  const steps = [
    ...past(world, today),
    ...merger(world, lastFebruary(today)),
    ...present(world, today),
    ...toCome(world, today),
  ];
  return steps.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function past(world: SampleWorld, today: Day): readonly PlanStep[] {
  const { baseline, supplementary } = world.cycles;
  const first = scheduleFrom(addMonths(today, BASELINE_MONTHS));
  const second = scheduleFrom(addMonths(today, SUPPLEMENTARY_MONTHS));
  const start = addMonths(first.collectionOpensOn, -4);
  const approved = addDays(start, 21);
  return [
    ...foundingSteps(world, start),
    ...programmeSteps(world.programmes['7'], addDays(start, 7), 48, 'AUTHOR_WRITES'),
    planningStep(baseline, first, approved),
    ...delegationSteps(world, 'QIP_LEAD', { topic: '7', cycle: null }, approved),
    ...publishedCycleSteps(world, baseline, first),
    ...interventionSteps(first.reportOn),
    planningStep(supplementary, second, addMonths(second.collectionOpensOn, -2)),
    ...publishedCycleSteps(world, supplementary, second),
  ];
}

/** An organisation became another one last year, which then registered the teams that it took over. */
function merger({ teams }: SampleWorld, effectiveOn: Day): readonly PlanStep[] {
  const [predecessor, successor] = [awkward('MERGED_AWAY'), awkward('MERGED_INTO')];
  const takenOver = (teams.get(successor) ?? []).filter(({ since }) => since === 'MERGER');
  return [
    {
      kind: 'RECORD_SUCCESSION',
      predecessor,
      successor,
      effectiveOn,
      at: londonInstant(effectiveOn, 540),
      by: CENTRAL_AUTHOR,
    },
    {
      kind: 'REGISTER_TEAMS',
      odsCode: successor,
      teams: takenOver,
      at: londonInstant(addDays(effectiveOn, 6), 600),
      by: keyOf('LOCAL_LEAD', successor),
    },
  ];
}

function present(world: SampleWorld, today: Day): readonly PlanStep[] {
  const { open } = world.cycles;
  const schedule = scheduleFrom(addDays(today, OPEN_CYCLE_DAYS));
  const plannedOn = addMonths(schedule.collectionOpensOn, -2);
  return [
    planningStep(open, schedule, plannedOn),
    ...delegationSteps(world, 'DATA_COLLECTOR', { topic: null, cycle: open.code }, addDays(plannedOn, 1)),
    ...openCycleSteps(world, schedule, today),
    ...workshopSteps(today),
  ];
}

function toCome({ programmes }: SampleWorld, today: Day): readonly PlanStep[] {
  return TO_COME.flatMap(([topic, months], index) => {
    const draftedOn = addDays(today, -80 + index);
    const schedule = scheduleFrom(addMonths(today, months));
    const cycle = {
      topic,
      code: `${topic}a`,
      kind: 'BASELINE',
      label: 'Baseline audit (synthetic sample data)',
    } as const;
    return [
      ...programmeSteps(programmes[topic], draftedOn, 36, index % 2 === 0 ? 'AUTHOR_WRITES' : 'CHECKER_WRITES'),
      planningStep(cycle, schedule, addDays(draftedOn, 14)),
    ];
  });
}
