import { type Proportion } from '@qip/statistics/counts/proportion';
import { type Grain, numeratorsBehindCell, peerCell } from './peer-cell.rules.js';

/** An organisation that has a row in a table of peers. */
export interface ListedOrganisation {
  /** Who reads its figures as his own: itself, or the organisation that it has become. */
  readonly holderId: string;
  /** Met of eligible. */
  readonly result: Proportion;
}

/**
 * What can be told of rows and owners from a table alone: `low` and `high` bound the numerator that owner `o` would have
 * behind row `r`, at `r * count + o`. Row i is in truth organisation i's, which nobody outside knows. Flat arrays, since
 * every coalition asks them anew.
 */
export interface PeerWorlds {
  readonly count: number;
  readonly holders: readonly string[];
  readonly isPossible: Uint8Array;
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** The true numerators, by owner. */
  readonly numerators: Int32Array;
}

/** Holds every row of a table at one grain against every owner, whose sample sizes are known. */
export function peerWorlds(organisations: readonly ListedOrganisation[], grain: Grain): PeerWorlds {
  const count = organisations.length;
  const worlds = {
    count,
    holders: organisations.map(({ holderId }) => holderId),
    isPossible: new Uint8Array(count * count),
    low: new Int32Array(count * count),
    high: new Int32Array(count * count),
    numerators: Int32Array.from(organisations.map(({ result }) => result.x)),
  };
  for (const [row, { result }] of organisations.entries()) {
    const cell = peerCell(result, grain);
    for (const [owner, { result: of }] of organisations.entries()) {
      const behind = numeratorsBehindCell(cell, of.n, grain);
      if (behind === null) continue;
      worlds.isPossible[row * count + owner] = 1;
      worlds.low[row * count + owner] = behind.from;
      worlds.high[row * count + owner] = behind.to;
    }
  }
  return worlds;
}
