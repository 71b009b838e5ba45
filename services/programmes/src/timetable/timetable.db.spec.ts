import { describe, expect, it } from '@jest/globals';
import { isLocalDate, type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { givenCycle, givenProgramme } from '@qip/testkit/given-programmes';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { scheduleOf } from '../audit-cycle/schedule.rules.js';
import { programmesSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const programmes = useTestSubgraph(programmesSubgraph, database);

const day = (text: string): LocalDate => {
  if (!isLocalDate(text)) throw new Error(`${text} is no date`);
  return text;
};

const TIMETABLE = `query ($from: LocalDate!, $to: LocalDate!) { timetable(from: $from, to: $to) {
  fallsOn kind note { event fallsOn kind name } auditCycle { code programme { topic } } } }`;

describe('the timetable', () => {
  it('shows anybody the days of the cycles that take place', async () => {
    const [seven, sixteen] = [
      await givenProgramme(database, { topic: '7' }),
      await givenProgramme(database, { topic: '16' }),
    ];
    const schedule = scheduleOf({ collectionOpensOn: day('2026-09-07') });
    const { auditCycleId } = await givenCycle(database, seven, { schedule });
    await givenCycle(database, seven, { schedule, baselineId: auditCycleId, state: 'CANCELLED' });
    await givenCycle(database, sixteen, { schedule: scheduleOf({ collectionOpensOn: day('2026-10-05') }) });
    const answer = await programmes.ask({
      query: TIMETABLE,
      variables: { from: '2026-10-04', to: '2026-11-01' },
    });
    const event = (fallsOn: string, kind: string, code: string, name?: string): object => ({
      fallsOn,
      kind,
      note: name === undefined ? null : { event: kind, fallsOn, kind: 'WEEKEND', name },
      auditCycle: { code, programme: { topic: code.slice(0, -1) } },
    });
    expect(answer).toEqual({
      data: {
        timetable: [
          event('2026-10-04', 'COLLECTION_CLOSES', '7a', 'Sunday'),
          event('2026-10-05', 'SUBMISSION_OPENS', '7a'),
          event('2026-10-05', 'COLLECTION_OPENS', '16a'),
          event('2026-11-01', 'SUBMISSION_CLOSES', '7a', 'Sunday'),
          event('2026-11-01', 'COLLECTION_CLOSES', '16a', 'Sunday'),
        ],
      },
    });
  });

  it.each([
    ['2026-01-01', '2028-01-03'],
    ['2026-01-02', '2026-01-01'],
  ])('is not shown from %s to %s', async (from, to) => {
    const answer = await programmes.ask({ query: TIMETABLE, variables: { from, to } });
    expect(answer.errors?.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT']);
  });
});
