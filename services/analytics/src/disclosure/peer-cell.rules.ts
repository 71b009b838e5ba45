import { type Proportion } from '@qip/statistics/counts/proportion';
import { type CountRange } from '@qip/statistics/disclosure/numerators-behind';
import { type LadderStep } from './disclosure-policy.js';

/** A band of sample sizes, both ends included; the highest is open above. */
export interface SizeBand {
  readonly from: number;
  readonly to: number | null;
}

/** What is said of one peer on one standard. */
export interface PeerCell {
  /** Null: fewer eligible cases than are shown of a peer, perhaps none. */
  readonly percent: number | null;
  /** Null: the precision of the table says nothing of sample sizes. */
  readonly sizeBand: SizeBand | null;
}

/** How finely, and from how many cases on. */
export type Grain = Pick<LadderStep, 'bands' | 'percentStep'> & { readonly smallestShown: number };

/** What is said of a peer who met a standard in x of n cases. */
export function peerCell({ x, n }: Proportion, grain: Grain): PeerCell {
  return { percent: n < grain.smallestShown ? null : roundedPercent(x, n, grain), sizeBand: sizeBand(n, grain) };
}

/**
 * The numerators that an organisation with n eligible cases could have behind a cell; null when the cell cannot be its.
 * A cell without a percentage is any organisation's that has too few cases to be shown.
 */
export function numeratorsBehindCell(cell: PeerCell, n: number, grain: Grain): CountRange | null {
  if (cell.percent === null) return n < grain.smallestShown ? { from: 0, to: n } : null;
  if (n < grain.smallestShown || cell.sizeBand?.from !== sizeBand(n, grain)?.from) return null;
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

function sizeBand(n: number, { bands, smallestShown }: Grain): SizeBand | null {
  if (bands === null) return null;
  if (n < smallestShown) return { from: 0, to: smallestShown - 1 };
  const at = bands.findLastIndex((from) => from <= n);
  const above = bands[at + 1];
  return { from: bands[at] ?? 0, to: above === undefined ? null : above - 1 };
}
