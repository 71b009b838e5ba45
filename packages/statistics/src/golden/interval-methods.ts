import { type Interval, type Proportion, rate } from '../counts/proportion.js';
import { fisherTest } from '../change/fisher.js';
import { homogeneityTest } from '../change/homogeneity.js';
import { nMinusOneChiSquare } from '../change/two-by-two.js';
import { clopperPearsonInterval } from '../intervals/clopper-pearson.js';
import { miettinenNurminenDifference } from '../intervals/miettinen-nurminen.js';
import { type Difference, newcombeDifference } from '../intervals/newcombe.js';
import { wilsonInterval } from '../intervals/wilson.js';
import { confidenceOf, type GoldenFields, numberOf } from './golden-case.js';
import { type GoldenMethod } from './golden-method.js';

/** The proportion named x, n, or x1, n1, or x_baseline, n_baseline. */
function proportionOf(input: GoldenFields, suffix = ''): Proportion {
  return { x: numberOf(input, `x${suffix}`), n: numberOf(input, `n${suffix}`) };
}

function limits(interval: Interval | null, prefix = ''): GoldenFields {
  return { [`${prefix}lower`]: interval?.lower ?? null, [`${prefix}upper`]: interval?.upper ?? null };
}

function withDifference(difference: Difference | null): GoldenFields {
  return { diff: difference?.difference ?? null, ...limits(difference) };
}

function wilsonAt95And998(input: GoldenFields): GoldenFields {
  const proportion = proportionOf(input);
  const at95 = wilsonInterval(proportion, 0.95);
  const at998 = wilsonInterval(proportion, 0.998);
  return {
    value: rate(proportion),
    lower95: at95?.lower ?? null,
    upper95: at95?.upper ?? null,
    lower998: at998?.lower ?? null,
    upper998: at998?.upper ?? null,
  };
}

function changeBetweenCycles(input: GoldenFields): GoldenFields {
  const baseline = proportionOf(input, '_baseline');
  const reaudit = proportionOf(input, '_reaudit');
  const newcombe = newcombeDifference(reaudit, baseline, confidenceOf(input));
  const pearson = homogeneityTest([baseline, reaudit]);
  const corrected = nMinusOneChiSquare(baseline, reaudit);
  return {
    diff: newcombe?.difference ?? null,
    ...limits(newcombe, 'newcombe_'),
    fisher_p: fisherTest(baseline, reaudit),
    chisq: pearson?.chiSquare ?? null,
    chisq_p: pearson?.p ?? null,
    chisq_n1: corrected?.chiSquare ?? null,
    p_n1: corrected?.p ?? null,
    ...limits(miettinenNurminenDifference(reaudit, baseline, confidenceOf(input)), 'mn_'),
  };
}

/** Intervals of one proportion and of a difference, and the comparison of two cycles. */
export const INTERVAL_METHODS: Readonly<Record<string, GoldenMethod>> = {
  ci_proportion_wilson: { compute: (input) => limits(wilsonInterval(proportionOf(input), confidenceOf(input))) },
  ci_proportion_wilson_95_998: { compute: wilsonAt95And998 },
  ci_proportion_clopper_pearson: {
    compute: (input) => limits(clopperPearsonInterval(proportionOf(input), confidenceOf(input))),
  },
  ci_proportion_edge: {
    compute: (input) => ({
      ...limits(wilsonInterval(proportionOf(input), confidenceOf(input)), 'wilson_'),
      ...limits(clopperPearsonInterval(proportionOf(input), confidenceOf(input)), 'cp_'),
    }),
    leftOut: {
      jeffreys_lower: 'the product shows Wilson intervals and no Bayesian ones',
      jeffreys_upper: 'the product shows Wilson intervals and no Bayesian ones',
    },
  },
  ci_diff_newcombe: {
    compute: (input) =>
      withDifference(newcombeDifference(proportionOf(input, '1'), proportionOf(input, '2'), confidenceOf(input))),
  },
  ci_diff_miettinen_nurminen: {
    compute: (input) =>
      withDifference(
        miettinenNurminenDifference(proportionOf(input, '1'), proportionOf(input, '2'), confidenceOf(input)),
      ),
  },
  change_baseline_reaudit: { compute: changeBetweenCycles },
};
