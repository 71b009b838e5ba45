import { type ReadTransaction, type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { DISCLOSURE_POLICY } from '../disclosure/disclosure-policy.js';
import { releasedCells } from '../disclosure/stratum-cells.rules.js';
import { holderOf, type SuccessionLink } from '../release/holder.rules.js';
import { type StratumName } from './stratum-name.js';

/** A part of the nation on one standard as it leaves; without counts where it is not shown. */
export interface ReleasedStratum {
  readonly standardNumber: number;
  readonly stratum: StratumName;
  /** The code of the value; null for the cases without one. */
  readonly value: string | null;
  readonly place: number;
  readonly met: number | null;
  readonly eligible: number | null;
}

interface StratumRow {
  /** Null for the nation. */
  readonly organisationId: string | null;
  readonly standardNumber: number;
  readonly stratum: StratumName;
  readonly value: string | null;
  readonly place: number;
  readonly met: number;
  readonly notMet: number;
}

/**
 * The nation by stratum as those may read it who own none of it. Of a standard whose national figures are withheld no part
 * leaves either: the parts would add up to them.
 * @param releasedStandards the numbers of the standards whose national figures leave
 */
export async function releasableStrata(
  tx: ReadTransaction,
  snapshotId: string,
  releasedStandards: readonly number[],
): Promise<readonly ReleasedStratum[]> {
  const links = await tx.rows<SuccessionLink>(
    `select predecessor_id as "predecessorId", successor_id as "successorId" from contracts.succession_v1`,
  );
  const rows = await tx.rows<StratumRow>(
    `select organisation_id as "organisationId", standard_number as "standardNumber", stratum, value, place, met,
       not_met as "notMet"
     from analytics.snapshot_stratum where snapshot_id = $1
     order by standard_number, stratum, value is null, place, value`,
    [snapshotId],
  );
  const menus = Map.groupBy(rows, ({ standardNumber, stratum }) => `${standardNumber} ${stratum}`);
  return [...menus.values()].flatMap((menu) => releasedMenu(menu, links, releasedStandards));
}

/** The values of one stratum on one standard. */
function releasedMenu(
  menu: readonly StratumRow[],
  links: readonly SuccessionLink[],
  releasedStandards: readonly number[],
): readonly ReleasedStratum[] {
  const values = [...Map.groupBy(menu, ({ value }) => value).values()];
  const cells = releasedCells(
    values.map((rows) => ({
      parts: rows.flatMap(({ organisationId, met, notMet }) =>
        organisationId === null ? [] : [{ holderId: holderOf(organisationId, links), met, eligible: met + notMet }],
      ),
    })),
    DISCLOSURE_POLICY,
  );
  return values.flatMap(([first], at) => {
    if (first === undefined) return [];
    const { standardNumber, stratum, value, place } = first;
    const cell = releasedStandards.includes(standardNumber) ? (cells[at] ?? null) : null;
    return [{ standardNumber, stratum, value, place, met: cell?.met ?? null, eligible: cell?.eligible ?? null }];
  });
}

/** Stores the nation by stratum as it leaves. */
export async function storeStrata(
  tx: WriteTransaction,
  snapshotId: string,
  releasedStandards: readonly number[],
): Promise<void> {
  const strata = await releasableStrata(tx, snapshotId, releasedStandards);
  await tx.rows(
    `insert into analytics.released_stratum (snapshot_id, standard_number, stratum, value, place, met, eligible)
     select $1, * from unnest($2::int[], $3::text[], $4::text[], $5::int[], $6::int[], $7::int[])`,
    [
      snapshotId,
      strata.map(({ standardNumber }) => standardNumber),
      strata.map(({ stratum }) => stratum),
      strata.map(({ value }) => value),
      strata.map(({ place }) => place),
      strata.map(({ met }) => met),
      strata.map(({ eligible }) => eligible),
    ],
  );
}
