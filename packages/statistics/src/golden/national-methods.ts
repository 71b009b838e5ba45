import { betweenVariance, adamsReliability, shrink } from '../national/beta-binomial.js';
import { clusteredRate } from '../national/clustered-rate.js';
import { quantile } from '../national/quantile.js';
import { organisationsOf } from './funnel-methods.js';
import { type GoldenFields, numberOf, numbersOf } from './golden-case.js';
import { type GoldenMethod } from './golden-method.js';

function clustered(input: GoldenFields): GoldenFields {
  const result = clusteredRate(organisationsOf(input));
  return {
    p: result?.rate ?? null,
    se: result?.standardError ?? null,
    naive_se: result?.naiveStandardError ?? null,
    design_effect: result?.designEffect ?? null,
  };
}

function reliability(input: GoldenFields): GoldenFields {
  const prior = { alpha: numberOf(input, 'alpha'), beta: numberOf(input, 'beta') };
  const n = numberOf(input, 'n');
  const p = numberOf(input, 'p');
  return {
    between_var: betweenVariance(prior),
    reliability: adamsReliability(prior, n, p),
    posterior_mean: shrink({ x: n * p, n }, prior).shrunken,
  };
}

/** The total national sample and the distribution of organisations. */
export const NATIONAL_METHODS: Readonly<Record<string, GoldenMethod>> = {
  national_cluster_se: { compute: clustered },
  beta_binomial_reliability: { compute: reliability },
  quantile: {
    compute: (input) => ({ type7: numbersOf(input, 'probs').map((p) => quantile(numbersOf(input, 'x'), p)) }),
    leftOut: { type6: 'quartiles and deciles are type 7' },
  },
};
