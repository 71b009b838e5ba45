import { type Proportion } from '@qip/statistics/counts/proportion';
import { type Grain, numeratorsBehindCell, peerCell } from './peer-cell.rules.js';

/** An organisation that has a row in the tables of peers. */
export interface ListedOrganisation {
  /** Who reads its figures as his own: itself, or the organisation that it has become. */
  readonly holderId: string;
  /** Met of eligible, one for each table, in the order of the tables. */
  readonly results: readonly Proportion[];
}

/**
 * What can be told of rows and owners from the tables alone: `low` and `high` bound the numerator that owner `o` would
 * have behind row `r` in table `t`, at `(r * count + o) * tables + t`. Row i is in truth organisation i's, which nobody
 * outside knows. Flat arrays, since every coalition asks them anew.
 */
export interface PeerWorlds {
  readonly count: number;
  readonly tables: number;
  readonly holders: readonly string[];
  /** Whether row r could be owner o's in every table at once, at `r * count + o`: the code is the same in all of them. */
  readonly isPossible: Uint8Array;
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** The true numerators, at `o * tables + t`. */
  readonly numerators: Int32Array;
}

/** Holds every row of the tables at one grain against every owner whose sample sizes are known. */
export function peerWorlds(organisations: readonly ListedOrganisation[], grains: readonly Grain[]): PeerWorlds {
  const count = organisations.length;
  const tables = grains.length;
  const worlds = {
    count,
    tables,
    holders: organisations.map(({ holderId }) => holderId),
    isPossible: new Uint8Array(count * count).fill(1),
    low: new Int32Array(count * count * tables),
    high: new Int32Array(count * count * tables),
    numerators: Int32Array.from(organisations.flatMap(({ results }) => results.map(({ x }) => x))),
  };
  for (const [table, grain] of grains.entries()) {
    const results = organisations.flatMap((organisation) => organisation.results.slice(table, table + 1));
    for (const [row, result] of results.entries()) {
      const cell = peerCell(result, grain);
      for (const [owner, { n }] of results.entries()) {
        const pair = row * count + owner;
        const behind = numeratorsBehindCell(cell, n, grain);
        if (behind === null) worlds.isPossible[pair] = 0;
        worlds.low[pair * tables + table] = behind?.from ?? 0;
        worlds.high[pair * tables + table] = behind?.to ?? 0;
      }
    }
  }
  return worlds;
}
