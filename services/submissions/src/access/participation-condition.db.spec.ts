import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Actor, type Grant, ROLES } from '@qip/subgraph-kit/access/actor';
import { can } from '@qip/subgraph-kit/access/policy';
import { useTestDatabase } from '@qip/testkit/test-database';
import { ACCESS } from '../access-table.js';
import { grantsFor, participationCondition } from './participation-condition.js';
import { reachesAny } from './team-reach.js';

const database = useTestDatabase();

const idAt = (digit: number): string => `00000000-0000-7000-8000-00000000000${digit}`;
const IDS = [0, 1].map(idAt);
const someId = fc.constantFrom(...IDS);
const maybe = fc.option(someId, { nil: null });

const grant: fc.Arbitrary<Grant> = fc.record({
  role: fc.constantFrom(...ROLES),
  organisationId: maybe,
  predecessorIds: fc.subarray(IDS),
  programmeId: maybe,
  auditCycleId: maybe,
  teamIds: fc.option(fc.subarray(IDS), { nil: null }),
});
const actor: fc.Arbitrary<Actor> = fc
  .array(grant, { maxLength: 3 })
  .map((grants) => ({ kind: 'PERSON', id: idAt(9), name: 'person', grants }));
const OPERATIONS = ['readSubmission', 'readCases', 'readCaseUpload'] as const;

/** Every participation and team that the ids make, and whether the condition holds for it. */
async function holding(
  given: Actor,
  operation: (typeof OPERATIONS)[number],
  team?: string,
): Promise<readonly boolean[]> {
  const columns = { organisation: 'o', programme: 'p', auditCycle: 'c', ...(team === undefined ? {} : { team }) };
  const rows = await database.sql<{ holds: boolean }>(
    `select ${participationCondition(columns, '$2')} as holds
     from unnest($1::uuid[]) o, unnest($1::uuid[]) p, unnest($1::uuid[]) c, unnest($1::uuid[]) t order by o, p, c, t`,
    [IDS, grantsFor(given, operation)],
  );
  return rows.map(({ holds }) => holds);
}

const PARTS = IDS.flatMap((organisationId) =>
  IDS.flatMap((programmeId) =>
    IDS.flatMap((auditCycleId) => IDS.map((teamId) => ({ organisationId, programmeId, auditCycleId, teamId }))),
  ),
);

describe('the condition over lists and counts', () => {
  it('decides as the policy does, for any grants', async () => {
    await fc.assert(
      fc.asyncProperty(actor, fc.constantFrom(...OPERATIONS), async (given, operation) => {
        expect(await holding(given, operation, 't')).toEqual(
          PARTS.map((part) => can(ACCESS, given, operation, { kind: 'PARTICIPATION', ...part })),
        );
        expect(await holding(given, operation)).toEqual(
          PARTS.map(({ organisationId, programmeId, auditCycleId }) =>
            reachesAny(given, operation, { organisationId, programmeId, auditCycleId }),
          ),
        );
      }),
      { numRuns: 200 },
    );
  });
});
