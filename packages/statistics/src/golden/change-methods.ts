import { benjaminiHochberg, holm } from '../change/adjust-p.js';
import { cochranArmitage } from '../change/cochran-armitage.js';
import { cochranMantelHaenszel } from '../change/cochran-mantel-haenszel.js';
import { fisherTest } from '../change/fisher.js';
import { mantelHaenszelDifference, type MatchedPair } from '../change/mantel-haenszel.js';
import { elementAt } from '../counts/element-at.js';
import {
  confidenceOf,
  type GoldenFields,
  type GoldenValue,
  listOf,
  numberOf,
  numbersOf,
  proportionsOf,
} from './golden-case.js';
import { type GoldenMethod } from './golden-method.js';

function trend(input: GoldenFields): GoldenFields {
  const scores = numbersOf(input, 'scores');
  const result = cochranArmitage(
    proportionsOf(input).map((cycle, index) => ({ ...cycle, score: elementAt(scores, index) })),
  );
  return { chisq: result?.chiSquare ?? null, z: result?.z ?? null, p: result?.p ?? null };
}

/** A fourfold table written column by column: met first and second row, then not met. */
function columnMajorPair(table: GoldenValue): MatchedPair {
  const cells = numbersOf({ table }, 'table');
  const [a, c, b, d] = [elementAt(cells, 0), elementAt(cells, 1), elementAt(cells, 2), elementAt(cells, 3)];
  return { latest: { x: a, n: a + b }, earlier: { x: c, n: c + d } };
}

function cmh(input: GoldenFields): GoldenFields {
  const result = cochranMantelHaenszel(listOf(input, 'tables_column_major').map(columnMajorPair));
  return { m2: result?.chiSquare ?? null, p: result?.p ?? null };
}

function riskDifference(input: GoldenFields): GoldenFields {
  const latest = proportionsOf(input, '_reaudit');
  const result = mantelHaenszelDifference(
    proportionsOf(input, '_baseline').map((earlier, index) => ({ earlier, latest: elementAt(latest, index) })),
    confidenceOf(input),
  );
  return {
    rd: result?.difference ?? null,
    se: result?.standardError ?? null,
    lower: result?.lower ?? null,
    upper: result?.upper ?? null,
    Q: result?.heterogeneity?.chiSquare ?? null,
    Q_p: result?.heterogeneity?.p ?? null,
  };
}

function fisher(input: GoldenFields): GoldenFields {
  const [a, b, c, d] = [numberOf(input, 'a'), numberOf(input, 'b'), numberOf(input, 'c'), numberOf(input, 'd')];
  return { p_two_sided: fisherTest({ x: a, n: a + b }, { x: c, n: c + d }) };
}

/** A family of p values, null where one is missing. */
function family(input: GoldenFields): readonly (number | null)[] {
  return listOf(input, 'p').map((p) => (typeof p === 'number' ? p : null));
}

const NO_CORRECTION = 'the product tests without continuity correction';
const NO_ODDS = 'the product reports the Mantel-Haenszel risk difference, not an odds ratio';

/** Change over cycles and over matched organisations. */
export const CHANGE_METHODS: Readonly<Record<string, GoldenMethod>> = {
  cochran_armitage: { compute: trend },
  cmh: {
    compute: cmh,
    leftOut: {
      m2_cc: NO_CORRECTION,
      p_cc: NO_CORRECTION,
      common_or: NO_ODDS,
      or_lower: NO_ODDS,
      or_upper: NO_ODDS,
    },
  },
  mh_risk_difference: { compute: riskDifference },
  fisher_exact: {
    compute: fisher,
    leftOut: {
      p_less: 'a change is tested in both directions',
      p_greater: 'a change is tested in both directions',
    },
  },
  p_adjust: {
    compute: (input) => ({ bh: benjaminiHochberg(family(input)), holm: holm(family(input)) }),
    leftOut: { by: 'the product controls the false discovery rate by Benjamini-Hochberg' },
  },
};
