import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { DISCLOSURE_POLICY } from '../disclosure/disclosure-policy.js';
import { type ChangeFigures, readChangeFigures } from './change-figures.js';
import { type CyclePair, pairsWith } from './comparison.rules.js';
import { matchedChange, type ReleasedDifference } from './matched-change.rules.js';
import { publishedCycles } from './published-cycles.js';
import { type PublishedCycle } from './trend-facts.js';

/** What is released of one standard between two cycles; `change` is null where it is withheld. */
interface ReleasedChange {
  readonly pair: CyclePair<PublishedCycle>;
  readonly standardId: string;
  readonly matchedCount: number;
  readonly joinerCount: number;
  readonly leaverCount: number;
  readonly change: ReleasedDifference | null;
}

const NOTHING = { x: 0, n: 0 };

/**
 * Stores what may be said of the change of organisations that took part in two cycles, of which one is just being
 * published: later nobody can read the others' figures any more. After the snapshot's own release is stored, before it
 * becomes published.
 */
export async function releaseChanges(tx: WriteTransaction, snapshotId: string): Promise<void> {
  const [snapshot] = await tx.rows<{ auditCycleId: string; programmeId: string; standardIds: string[] }>(
    `select audit_cycle_id as "auditCycleId", programme_id as "programmeId",
       array(select standard_id from analytics.released_standard where snapshot_id = snapshot.id) as "standardIds"
     from analytics.snapshot where id = $1`,
    [snapshotId],
  );
  if (snapshot === undefined) throw new Error('There is no such snapshot to compare with others.');
  // Of two cycles that are published at once, the later one finds the earlier.
  await tx.rows(`select pg_advisory_xact_lock(hashtextextended('analytics change ' || $1, 0))`, [snapshot.programmeId]);
  const cycles = await publishedCycles(tx, [snapshot.programmeId], snapshotId);
  const pairs = pairsWith(cycles, snapshot.auditCycleId);
  if (pairs.length === 0) return;
  const snapshotIds = new Set(pairs.flatMap(({ from, to }) => [from.snapshotId, to.snapshotId]));
  const figures = await readChangeFigures(tx, [...snapshotIds]);
  const changes = pairs.flatMap((pair) =>
    snapshot.standardIds.map((standardId) => changeBetween(pair, standardId, figures)),
  );
  await storeChanges(tx, snapshotId, changes);
}

function changeBetween(pair: CyclePair<PublishedCycle>, standardId: string, figures: ChangeFigures): ReleasedChange {
  const [from, to] = [pair.from.snapshotId, pair.to.snapshotId];
  const before = figures.tookPart.get(from) ?? new Set<string>();
  const after = figures.tookPart.get(to) ?? new Set<string>();
  const joiners = [...after].filter((organisationId) => !before.has(organisationId));
  const leavers = [...before].filter((organisationId) => !after.has(organisationId));
  const [earlier, latest] = [figures.of(from, standardId), figures.of(to, standardId)];
  const organisations = [...before, ...joiners].map((organisationId) => ({
    holderId: figures.holderOf(organisationId),
    earlier: earlier.get(organisationId) ?? NOTHING,
    latest: latest.get(organisationId) ?? NOTHING,
  }));
  const isReleased = [from, to].every((snapshotId) => figures.isReleased(snapshotId, standardId));
  return {
    pair,
    standardId,
    matchedCount: before.size - leavers.length,
    joinerCount: joiners.length,
    leaverCount: leavers.length,
    change: isReleased ? matchedChange(organisations, DISCLOSURE_POLICY) : null,
  };
}

async function storeChanges(
  tx: WriteTransaction,
  snapshotId: string,
  changes: readonly ReleasedChange[],
): Promise<void> {
  await tx.rows(
    `insert into analytics.released_change (snapshot_id, from_snapshot_id, to_snapshot_id, standard_id, matched_count,
       joiner_count, leaver_count, difference, lower, upper, p, heterogeneity_p)
     select $1, * from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::int[], $6::int[], $7::int[], $8::int[], $9::int[],
       $10::int[], $11::int[], $12::int[])`,
    [
      snapshotId,
      changes.map(({ pair }) => pair.from.snapshotId),
      changes.map(({ pair }) => pair.to.snapshotId),
      changes.map(({ standardId }) => standardId),
      changes.map(({ matchedCount }) => matchedCount),
      changes.map(({ joinerCount }) => joinerCount),
      changes.map(({ leaverCount }) => leaverCount),
      changes.map(({ change }) => change?.difference),
      changes.map(({ change }) => change?.lower),
      changes.map(({ change }) => change?.upper),
      changes.map(({ change }) => change?.p),
      changes.map(({ change }) => change?.heterogeneityP),
    ],
  );
}
