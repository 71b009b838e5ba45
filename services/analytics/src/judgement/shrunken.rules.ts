import { type OutcomeCounts } from '@qip/statistics/counts/outcome-counts';
import { shrink } from '@qip/statistics/national/beta-binomial';
import { priorOf } from '../national/national-spread.rules.js';
import { type NationalBasis, pooledOf } from './comparison.rules.js';

/** An organisation's rate drawn towards the nation's, to stand beside the observed one, never instead of it. */
export interface ShrunkenRate {
  readonly value: number;
  /** The share of the spread between observed rates that is not chance, 0 to 1. */
  readonly reliability: number;
  readonly isMostlyChance: boolean;
}

/**
 * The shrunken rate of an organisation.
 * @returns null where the spread between organisations is not known, or either has no eligible cases
 */
export function shrunkenRate(counts: OutcomeCounts, national: NationalBasis | null): ShrunkenRate | null {
  const own = pooledOf(counts);
  if (!national?.spread || own.n === 0) return null;
  const pooled = pooledOf(national.counts);
  const prior = priorOf(pooled, national.spread.correlation);
  // Without any spread beyond chance all organisations have the one rate, as far as can be told.
  if (prior === null) return { value: pooled.x / pooled.n, reliability: 0, isMostlyChance: true };
  const { shrunken, reliability, mostlyChance } = shrink(own, prior);
  return { value: shrunken, reliability, isMostlyChance: mostlyChance };
}
