import { DISCLOSURE_POLICY } from '@qip/analytics/disclosure/disclosure-policy';
import { type Participant, peerTable, type PeerTable } from '@qip/analytics/disclosure/peer-tables.rules';
import { wander, type World } from './motivated-intruder.js';
import { type Fits, type Outsiders, type SeenTable } from './seen-table.js';

/** What an intruder is left with who asks the gate itself what it would have done in each world that he can think of. */
export interface RerunFindings {
  readonly fewestOwners: number;
  readonly worlds: number;
  /** In how many of them the gate would have released exactly what is seen. */
  readonly same: number;
}

/** Holds worlds that look the same against the gate's own code, and drops those in which it would have decided otherwise. */
export function rerunTheGate(
  { seen, fits, outside }: { readonly seen: SeenTable; readonly fits: Fits; readonly outside: Outsiders },
  { table, enough, most }: { readonly table: PeerTable; readonly enough: number; readonly most: number },
  next: () => number,
): RerunFindings {
  const met = new Map(outside.others.map((row) => [row, new Set([seen.holders[row] ?? ''])]));
  const fewest = (): number => Math.min(...[...met.values()].map(({ size }) => size));
  const looks = lookOf(table);
  let [step, worlds, same] = [0, 0, 0];
  wander(seen, fits, outside, {
    next,
    steps: 400 * most,
    visit: (world) => {
      step += 1;
      // Some exchanges apart, so that they are not all alike.
      if (step % seen.rows.length !== 0) return false;
      worlds += 1;
      if (lookOf(peerTable(participantsOf(seen, world, table), 0, DISCLOSURE_POLICY)) !== looks) return worlds >= most;
      same += 1;
      for (const row of outside.others) met.get(row)?.add(seen.holders[world.owners[row] ?? row] ?? '');
      return fewest() >= enough || worlds >= most;
    },
  });
  return { fewestOwners: fewest(), worlds, same };
}

function participantsOf(seen: SeenTable, { numeratorsOf }: World, table: PeerTable): readonly Participant[] {
  const numerators = numeratorsOf();
  const listed = table.rows.map(({ organisationId }, at) => ({
    organisationId,
    holderId: seen.holders[at] ?? '',
    results: [{ x: numerators[at] ?? 0, n: seen.sizes[at] ?? 0 }],
  }));
  const unlisted = seen.unlisted.map(({ holder, x, n }, at) => ({
    organisationId: `unlisted ${at}`,
    holderId: holder,
    results: [{ x, n }],
  }));
  return [...listed, ...unlisted];
}

/** All that is seen of a table, whose rows are in no order. */
function lookOf(table: PeerTable | null): string {
  const rows = (table?.rows ?? []).map(({ cell }) => JSON.stringify(cell));
  return `${table?.precision ?? 'withheld'} ${rows.sort().join(' ')}`;
}
