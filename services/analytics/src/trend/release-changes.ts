import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { DISCLOSURE_POLICY } from '../disclosure/disclosure-policy.js';
import { type ChangeFigures, readChangeFigures } from './change-figures.js';
import { type CyclePair, pairsWith } from './comparison.rules.js';
import { matchedChange, type ReleasedDifference } from './matched-change.rules.js';
import { standardsWith } from './programme-standards.loader.js';
import { publishedCycles } from './published-cycles.js';
import { figuresStandardId } from './same-standard.rules.js';
import { type PublishedCycle, type StandardFact } from './trend-facts.js';

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
  const all = await standardsWith(tx, snapshot.standardIds);
  const changes = pairs.flatMap((pair) =>
    all
      .filter(({ standardsVersion }) => standardsVersion === pair.to.standardsVersion)
      .map((standard) => changeBetween(pair, standard, all, figures)),
  );
  await storeChanges(tx, snapshotId, changes);
}

/** @param standard of the version under which the two are compared; each may have been audited against another one */
function changeBetween(
  pair: CyclePair<PublishedCycle>,
  standard: StandardFact,
  all: readonly StandardFact[],
  figures: ChangeFigures,
): ReleasedChange {
  const [from, to] = [pair.from.snapshotId, pair.to.snapshotId];
  const [idFrom, idTo] = [figuresStandardId(pair.from, standard, all), figuresStandardId(pair.to, standard, all)];
  const before = figures.tookPart.get(from) ?? new Set<string>();
  const after = figures.tookPart.get(to) ?? new Set<string>();
  const joiners = [...after].filter((organisationId) => !before.has(organisationId));
  const leavers = [...before].filter((organisationId) => !after.has(organisationId));
  const [earlier, latest] = [figures.of(from, idFrom), figures.of(to, idTo)];
  const organisations = [...before, ...joiners].map((organisationId) => ({
    holderId: figures.holderOf(organisationId),
    earlier: earlier.get(organisationId) ?? NOTHING,
    latest: latest.get(organisationId) ?? NOTHING,
  }));
  const isReleased = figures.isReleased(from, idFrom) && figures.isReleased(to, idTo);
  return {
    pair,
    standardId: standard.id,
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
