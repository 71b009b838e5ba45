import { feasibilityIntervals } from '../disclosure/feasibility-interval.js';
import { numeratorsBehind } from '../disclosure/numerators-behind.js';
import { remainder } from '../disclosure/remainder.js';
import { HES_POLICY, releasedCount } from '../disclosure/rounded-count.js';
import { fieldsOf, type GoldenFields, listOf, numberOf, numbersOf } from './golden-case.js';
import { type GoldenMethod } from './golden-method.js';

function hes(input: GoldenFields): GoldenFields {
  const released = releasedCount(numberOf(input, 'count'), HES_POLICY);
  return { display: released.kind === 'shown' ? released.count.toString() : '*' };
}

function differencing(input: GoldenFields): GoldenFields {
  const rest = remainder(
    { x: numberOf(input, 'all_x'), n: numberOf(input, 'all_n') },
    { x: numberOf(input, 'part_x'), n: numberOf(input, 'part_n') },
  );
  return { diff_x: rest.x, diff_n: rest.n };
}

function leak(input: GoldenFields): GoldenFields {
  const range = numeratorsBehind(numberOf(input, 'n'), numberOf(input, 'pct'), numberOf(input, 'decimals'));
  if (range === null) return { numerators: [] };
  return { numerators: Array.from({ length: range.to - range.from + 1 }, (_, index) => range.from + index) };
}

function feasibility(input: GoldenFields): GoldenFields {
  const totals = listOf(input, 'constraints')
    .map(fieldsOf)
    .map((constraint) => ({ coefficients: numbersOf(constraint, 'coef'), total: numberOf(constraint, 'rhs') }));
  const result = feasibilityIntervals(totals, numberOf(input, 'n_suppressed'));
  if (result.kind === 'contradiction') return { lower: null, upper: null };
  return {
    lower: result.cells.map(({ lower }) => lower),
    upper: result.cells.map(({ upper }) => upper ?? Infinity),
  };
}

/** The arithmetic of statistical disclosure control. */
export const DISCLOSURE_METHODS: Readonly<Record<string, GoldenMethod>> = {
  sdc_hes: { compute: hes },
  sdc_differencing: { compute: differencing },
  sdc_percentage_leak: { compute: leak },
  sdc_feasibility_interval: { compute: feasibility },
};
