import { describe, expect, it } from '@jest/globals';
import { givenCentralPerson } from '@qip/testkit/given-organisations';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { givenPart, type GivenPart } from '../../testing/given-part.js';
import { lockCycle, recordCase } from '../../testing/operations.js';
import { submissionsSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const submissions = useTestSubgraph(submissionsSubgraph, database, { poolSize: 12 });

const ORGANISATIONS = 5;
const CASES = 50;
const ROUNDS = 4;

async function givenParts(): Promise<readonly GivenPart[]> {
  const first = await givenPart(database);
  const others: GivenPart[] = [];
  while (others.length < ORGANISATIONS - 1) others.push(await givenPart(database, { in: first }));
  return [first, ...others];
}

const idOf = (answer: unknown): string | null => /"id":"([^"]+)"/.exec(JSON.stringify(answer))?.[1] ?? null;
const typeOf = (answer: unknown): string =>
  /"__typename":"([^"]+)"/.exec(JSON.stringify(answer))?.[1] ?? String(answer);

describe('cases that race with the lock', () => {
  it.each(Array.from({ length: ROUNDS }, (_, round) => round))(
    'are all in it or all refused, and one lock is made (round %d)',
    async (round) => {
      const parts = await givenParts();
      const [first] = parts;
      const cycleId = first?.cycle.auditCycleId ?? '';
      const { subject: central } = await givenCentralPerson(database);
      const records = Array.from({ length: CASES }, (_, index) => () => {
        const part = parts[index % ORGANISATIONS];
        if (part === undefined) throw new Error('There is no such part.');
        return recordCase(submissions, part, part.organisation.lead.subject, {
          teamCode: index % 2 === 0 ? 'A1' : 'B1',
        });
      });
      const locks = [0, 1].map(() => () => lockCycle(submissions, cycleId, central));
      // The lockers come in after some of the cases and before the others, each round at another point.
      const at = 5 + round * 10;
      const early = records.slice(0, at).map((act) => act());
      const locking = locks.map((act) => act());
      const late = records.slice(at).map((act) => act());
      const [recorded, locked] = await Promise.all([Promise.all([...early, ...late]), Promise.all(locking)]);

      expect(locked.map(typeOf).sort()).toEqual(['InvalidTransitionError', 'LockAuditCycleSuccess']);
      const accepted = recorded.flatMap((answer) => (typeOf(answer) === 'RecordCaseSuccess' ? [idOf(answer)] : []));
      const refused = recorded.map(typeOf).filter((type) => type !== 'RecordCaseSuccess');
      expect(new Set(refused)).toEqual(new Set(refused.length === 0 ? [] : ['WindowClosedError']));
      await database.sql(`select set_config('app.job', 'analyse-audit-cycle', false)`);
      const inLock = await database.sql<{ id: string }>(
        `select case_id as id from contracts.locked_case_v1 where audit_cycle_id = $1 and lock_number = 1`,
        [cycleId],
      );
      expect(inLock.map(({ id }) => id).sort()).toEqual(accepted.sort());
      const [sealed] = await database.sql(
        `select stored.case_count as cases, stored.digest = again.digest as same,
           (select count(distinct (organisation_id, team_code, number))::int from submissions.audit_case
            where audit_cycle_id = $1) as numbers
         from submissions.cycle_lock stored, contracts.lock_digest_v1($1, 1, stored.programme_version_id) again
         where stored.audit_cycle_id = $1`,
        [cycleId],
      );
      await database.sql(`select set_config('app.job', '', false)`);
      expect(sealed).toEqual({ cases: accepted.length, same: true, numbers: accepted.length });
    },
  );
});
