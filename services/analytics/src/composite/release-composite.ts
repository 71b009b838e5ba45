import { type OutcomeCounts } from '@qip/statistics/counts/outcome-counts';
import { type ReadTransaction, type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { mayReleaseAggregate } from '../disclosure/aggregate.rules.js';
import { DISCLOSURE_POLICY } from '../disclosure/disclosure-policy.js';
import { holderOf, type SuccessionLink } from '../release/holder.rules.js';

interface CompositeRow extends OutcomeCounts {
  readonly organisationId: string | null;
  readonly caseCount: number;
}

/**
 * The national figures of all standards met, if they may leave: like those of one standard, both the judged cases and all
 * cases must be spread enough over the organisations.
 * @returns null where they are withheld
 */
export async function releasableComposite(tx: ReadTransaction, snapshotId: string): Promise<OutcomeCounts | null> {
  const links = await tx.rows<SuccessionLink>(
    `select predecessor_id as "predecessorId", successor_id as "successorId" from contracts.succession_v1`,
  );
  const rows = await tx.rows<CompositeRow>(
    `select organisation_id as "organisationId", case_count as "caseCount", met, not_met as "notMet", excluded,
       not_applicable as "notApplicable", missing
     from analytics.snapshot_composite where snapshot_id = $1 and level <> 'TEAM'`,
    [snapshotId],
  );
  const nation = rows.find(({ organisationId }) => organisationId === null);
  const held = (casesOf: (row: CompositeRow) => number): boolean =>
    mayReleaseAggregate(
      rows.flatMap((row) =>
        row.organisationId === null ? [] : [{ holderId: holderOf(row.organisationId, links), cases: casesOf(row) }],
      ),
      DISCLOSURE_POLICY,
    );
  if (nation === undefined || !held(({ met, notMet }) => met + notMet) || !held(({ caseCount }) => caseCount)) {
    return null;
  }
  const { met, notMet, excluded, notApplicable, missing } = nation;
  return { met, notMet, excluded, notApplicable, missing };
}

/** Stores the national figures of all standards met as they leave, or that they do not. */
export async function storeComposite(tx: WriteTransaction, snapshotId: string): Promise<void> {
  const counts = await releasableComposite(tx, snapshotId);
  await tx.rows(
    `insert into analytics.released_composite (snapshot_id, met, not_met, excluded, not_applicable, missing)
     values ($1, $2, $3, $4, $5, $6)`,
    [snapshotId, counts?.met, counts?.notMet, counts?.excluded, counts?.notApplicable, counts?.missing],
  );
}
