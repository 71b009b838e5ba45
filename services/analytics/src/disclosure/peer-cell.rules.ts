import { type Proportion } from '@qip/statistics/counts/proportion';
import { type CountRange } from '@qip/statistics/disclosure/numerators-behind';
import { type LadderStep } from './disclosure-policy.js';
import { type SizeBand, sizeBands } from './size-bands.rules.js';

/** What is said of one peer on one standard. */
export interface PeerCell {
  readonly percent: number;
  /** Null: the precision of the table says nothing of sample sizes. */
  readonly sizeBand: SizeBand | null;
}

/** How finely one table speaks. */
export interface Grain {
  readonly percentStep: LadderStep['percentStep'];
  /** Null: nothing of sample sizes. */
  readonly bands: readonly SizeBand[] | null;
}

/** How finely a step of the ladder speaks of organisations with these sample sizes. */
export function grainOf({ percentStep, leastInBand }: LadderStep, sizes: readonly number[]): Grain {
  return { percentStep, bands: leastInBand === null ? null : sizeBands(sizes, leastInBand) };
}

/** What is said of a peer who met a standard in x of n cases. */
export function peerCell({ x, n }: Proportion, grain: Grain): PeerCell {
  return { percent: roundedPercent(x, n, grain), sizeBand: bandOf(n, grain) };
}

/** The numerators that an organisation with n eligible cases could have behind a cell; null: the cell cannot be its. */
export function numeratorsBehindCell(cell: PeerCell, n: number, grain: Grain): CountRange | null {
  if (cell.sizeBand?.from !== bandOf(n, grain)?.from) return null;
  const steps = cell.percent / grain.percentStep;
  const whole = 2 * stepsInWhole(grain);
  const from = Math.max(0, Math.ceil(((2 * steps - 1) * n) / whole));
  const to = Math.min(n, Math.ceil(((2 * steps + 1) * n) / whole) - 1);
  return from > to ? null : { from, to };
}

/** Half up, from the integers: a quotient in floating point gets ties wrong. */
function roundedPercent(x: number, n: number, grain: Grain): number {
  return grain.percentStep * Math.floor((2 * stepsInWhole(grain) * x + n) / (2 * n));
}

function stepsInWhole({ percentStep }: Grain): number {
  return 100 / percentStep;
}

function bandOf(n: number, { bands }: Grain): SizeBand | null {
  return bands?.find(({ from, to }) => from <= n && n <= to) ?? null;
}
