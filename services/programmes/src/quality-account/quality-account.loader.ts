import { can } from '@qip/subgraph-kit/access/policy';
import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { type LoaderDefinition } from '@qip/subgraph-kit/loaders/loader';
import { isId } from '@qip/subgraph-kit/values/id';
import { localDateAt } from '@qip/subgraph-kit/values/local-date';
import { ACCESS } from '../access-table.js';
import { cyclePartOf, type FinancialYear, percentageOf } from './quality-account.rules.js';
import { statementOf } from './quality-account-statement.rules.js';
import { QualityAccount, QualityAccountCycle } from './quality-account.type.js';
import { type PartRow, readParts } from './read-parts.js';

/** Whose account of which year. */
export interface AccountKey {
  readonly organisationId: string;
  readonly year: FinancialYear;
}

/** The accounts that the viewer may read, with two statements however many are asked for. */
export const qualityAccount: LoaderDefinition<AccountKey, QualityAccount | null> = {
  read: async (tx, keys) => {
    const readable = keys.filter(
      ({ organisationId }) =>
        isId(organisationId) && can(ACCESS, tx.actor, 'readQualityAccount', { kind: 'ORGANISATION', organisationId }),
    );
    if (readable.length === 0) return new Map<string, QualityAccount>();
    const names = await namesOf(tx, readable);
    const rows = await readParts(
      tx,
      readable.map(({ organisationId, year }) => ({
        ...{ organisationId, auditCycleId: null },
        ...{ closedFrom: year.firstOn, closedTo: year.lastOn },
      })),
    );
    const byPlace = Map.groupBy(rows, ({ place }) => place);
    const accounts = readable.flatMap((key, index): [string, QualityAccount][] => {
      const name = names.get(keyOf(key));
      return name === undefined ? [] : [[keyOf(key), accountOf(tx, key, name, byPlace.get(index + 1) ?? [])]];
    });
    return new Map(accounts);
  },
  keyOf,
  absent: () => null,
};

function keyOf({ organisationId, year }: AccountKey): string {
  return `${organisationId} ${year.firstOn}`;
}

/** Whoever has become another by the end of the year, or by today, gives no account: the successor's covers it, once. */
async function namesOf(tx: ReadTransaction, keys: readonly AccountKey[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.rows<{ id: string; first_on: string; name: string }>(
    `select organisation.id, asked.first_on::text, organisation.name
     from unnest($1::uuid[], $2::date[], $3::date[]) as asked (organisation_id, first_on, last_on)
     join contracts.organisation_v1 organisation on organisation.id = asked.organisation_id
     where not exists (select from contracts.succession_v1 link where link.predecessor_id = asked.organisation_id
       and link.effective_on <= least(asked.last_on, clock.today()))`,
    [
      keys.map(({ organisationId }) => organisationId),
      keys.map(({ year }) => year.firstOn),
      keys.map(({ year }) => year.lastOn),
    ],
  );
  return new Map(rows.map((row) => [`${row.id} ${row.first_on}`, row.name]));
}

function accountOf(
  tx: ReadTransaction,
  { year }: AccountKey,
  organisationName: string,
  rows: readonly PartRow[],
): QualityAccount {
  const cycles = [...Map.groupBy(rows, ({ auditCycleId }) => auditCycleId).values()].map((parts) => {
    const [{ auditCycleId, name, isLocked }] = parts as [PartRow, ...PartRow[]];
    return { auditCycleId, name, isLocked, ...cyclePartOf(parts) };
  });
  const eligible = cycles.filter(({ isEligible }) => isEligible);
  const tookPart = eligible.filter(({ participation }) => participation === 'TOOK_PART');
  const participation = percentageOf(tookPart.length, eligible.length);
  const isProvisional = localDateAt(tx.now) <= year.lastOn || eligible.some(({ isLocked }) => !isLocked);
  return new QualityAccount({
    year,
    isProvisional,
    participation,
    ...{ eligibleCount: eligible.length, participationCount: tookPart.length },
    cycles: cycles.map((cycle) => new QualityAccountCycle(cycle)),
    statement: statementOf({ organisationName, year, cycles, participation, isProvisional }),
  });
}
