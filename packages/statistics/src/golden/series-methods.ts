import { elementAt } from '../counts/element-at.js';
import { pChart } from '../series/p-chart.js';
import { sevenInTrend, sevenOnOneSide, type Side, sideOf, twoInThree } from '../series/run-rules.js';
import { type GoldenFields, numbersOf, proportionsOf } from './golden-case.js';
import { type GoldenMethod } from './golden-method.js';

function sidesOf(input: GoldenFields): readonly Side[] {
  return numbersOf(input, 'relative_to_mean').map((value) => sideOf(value, 0));
}

function marks(flags: readonly boolean[]): GoldenFields {
  return { flag: flags.map(Number) };
}

function nearLimits(input: GoldenFields): GoldenFields {
  const sides = sidesOf(input);
  const close = numbersOf(input, 'close_to_limits');
  return marks(twoInThree(close.map((value, index) => ({ near: value !== 0, side: elementAt(sides, index) }))));
}

function chart(input: GoldenFields): GoldenFields {
  const result = pChart(proportionsOf(input));
  const points = result?.points ?? [];
  return {
    center: result?.centre ?? null,
    lcl: points.map(({ limits }) => limits.lower),
    ucl: points.map(({ limits }) => limits.upper),
    out_of_control_index_1based: points.flatMap(({ outside }, index) => (outside ? [index + 1] : [])),
  };
}

/** Series over time. */
export const SERIES_METHODS: Readonly<Record<string, GoldenMethod>> = {
  spc_rule_seven_one_side: { compute: (input) => marks(sevenOnOneSide(sidesOf(input))) },
  spc_rule_seven_trend: { compute: (input) => ({ flag: sevenInTrend(numbersOf(input, 'y')) }) },
  spc_rule_two_in_three: { compute: nearLimits },
  p_chart: { compute: chart },
};
