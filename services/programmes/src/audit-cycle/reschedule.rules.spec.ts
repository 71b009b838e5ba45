import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, isLocalDate, type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { comparisonProblem, hasHappened, movedDays, rescheduled, reschedulingProblems } from './reschedule.rules.js';
import { DAY_OF, type Schedule, SCHEDULE_EVENTS, scheduleOf } from './schedule.rules.js';

const day = (text: string): LocalDate => {
  if (!isLocalDate(text)) throw new Error(`${text} is no date`);
  return text;
};
/** Materials 7 August, collection 7 September to 4 October, submission 5 October to 1 November, report 25 January. */
const schedule = scheduleOf({ collectionOpensOn: day('2026-09-07') });

describe('a day of a schedule', () => {
  it.each([
    ['MATERIALS', '2026-08-06', '2026-08-07'],
    ['COLLECTION_OPENS', '2026-09-06', '2026-09-07'],
    ['COLLECTION_CLOSES', '2026-10-04', '2026-10-05'],
    ['SUBMISSION_OPENS', '2026-10-04', '2026-10-05'],
    ['SUBMISSION_CLOSES', '2026-11-01', '2026-11-02'],
    ['REPORT', '2027-01-24', '2027-01-25'],
  ] as const)('named %s has not come on %s, and has on %s: a last day when it is over', (event, before, after) => {
    expect([hasHappened(schedule, event, day(before)), hasHappened(schedule, event, day(after))]).toEqual([
      false,
      true,
    ]);
  });
});

describe('rescheduling', () => {
  it('leaves alone what is not given, and tells what moved', () => {
    const after = rescheduled(schedule, { submissionClosesOn: day('2026-11-08'), reportOn: schedule.reportOn });
    expect(after).toEqual({ ...schedule, submissionClosesOn: '2026-11-08' });
    expect(movedDays(schedule, after)).toEqual([
      { event: 'SUBMISSION_CLOSES', fromOn: '2026-11-01', toOn: '2026-11-08' },
    ]);
  });

  it.each<[string, string, Partial<Schedule>, string[]]>([
    ['materials that are out', '2026-08-07', { materialsOn: day('2026-08-20') }, ['materialsOn']],
    ['a submission that has opened', '2026-10-05', { submissionOpensOn: day('2026-10-06') }, ['submissionOpensOn']],
    ['a submission that is over', '2026-11-02', { submissionClosesOn: day('2026-11-09') }, ['submissionClosesOn']],
    ['a last day to yesterday', '2026-10-20', { submissionClosesOn: day('2026-10-19') }, ['submissionClosesOn']],
    ['a report before submission closes', '2026-10-20', { reportOn: day('2026-11-01') }, ['reportOn']],
  ])('refuses to move %s', (_, today, days, paths) => {
    const problems = reschedulingProblems(schedule, rescheduled(schedule, days), day(today));
    expect(problems.map(({ path }) => path)).toEqual(paths);
  });

  it.each<[string, string, Partial<Schedule>]>([
    ['materials to today', '2026-08-01', { materialsOn: day('2026-08-01') }],
    ['the opening of submission to today', '2026-09-20', { submissionOpensOn: day('2026-09-20') }],
    ['the end of submission to tonight', '2026-10-20', { submissionClosesOn: day('2026-10-20') }],
    ['the end of submission on its last day', '2026-11-01', { submissionClosesOn: day('2026-11-08') }],
  ])('allows to move %s', (_, today, days) => {
    expect(reschedulingProblems(schedule, rescheduled(schedule, days), day(today))).toEqual([]);
  });

  it('never moves what has come, nor anything to a day that is over', () => {
    const offsets = fc.record(
      Object.fromEntries(SCHEDULE_EVENTS.map((event) => [event, fc.option(fc.integer({ min: -90, max: 90 }))])),
    );
    fc.assert(
      fc.property(offsets, fc.integer({ min: -20, max: 200 }), (moves, passed) => {
        const today = addDays(schedule.materialsOn, passed);
        const wanted = SCHEDULE_EVENTS.flatMap((event) => {
          const by = moves[event] ?? null;
          return by === null ? [] : [[DAY_OF[event], addDays(schedule[DAY_OF[event]], by)] as const];
        });
        const after = rescheduled(schedule, Object.fromEntries(wanted));
        if (reschedulingProblems(schedule, after, today).length > 0) return;
        for (const { event, toOn } of movedDays(schedule, after)) {
          expect(hasHappened(schedule, event, today)).toBe(false);
          expect(toOn >= today).toBe(true);
        }
      }),
    );
  });
});

describe('a new beginning of collection', () => {
  const relative = (code: string, collectionOpensOn: string): { code: string; collectionOpensOn: LocalDate } => ({
    code,
    collectionOpensOn: day(collectionOpensOn),
  });

  it.each([
    ['on the day of the baseline', '2026-09-07', relative('7a', '2026-09-07'), [], '7a'],
    [
      'on the day of a re-audit',
      '2026-09-07',
      null,
      [relative('7b', '2026-09-07'), relative('7c', '2027-09-07')],
      '7b',
    ],
  ])('%s is refused, and the other cycle named', (_, opens, baseline, reAudits, code) => {
    const problem = comparisonProblem(day(opens), baseline, reAudits);
    expect(problem).toEqual({ path: 'collectionOpensOn', message: expect.stringContaining(code) });
    expect(problem?.message).not.toContain('7c');
  });

  it('between them is fine', () => {
    const problem = comparisonProblem(day('2026-09-07'), relative('7a', '2026-09-06'), [relative('7c', '2026-09-08')]);
    expect(problem).toBeNull();
  });
});
