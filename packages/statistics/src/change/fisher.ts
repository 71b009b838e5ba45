import { type Proportion, requireCounts } from '../counts/proportion.js';

/** Tables this much likelier than the observed one still count as "as likely": equal in exact arithmetic (as in R). */
const EQUALLY_LIKELY = 1 + 1e-7;

/** Beyond the mode, terms this small against the observed table's no longer change the sum. */
const NEGLIGIBLE = 1e-20;

/** Weights of tables relative to the observed one: those as likely or less, and all. */
interface TableWeights {
  readonly extreme: number;
  readonly all: number;
}

/** Sums the tables on one side of the observed one, each from its neighbour by the exact ratio of their terms. */
function sumSide(steps: number, ratio: (step: number) => number): TableWeights {
  let weight = 1;
  let extreme = 0;
  let all = 0;
  for (let step = 0; step < steps; step += 1) {
    const factor = ratio(step);
    weight *= factor;
    all += weight;
    if (weight <= EQUALLY_LIKELY) extreme += weight;
    if (factor < 1 && weight < NEGLIGIBLE) break;
  }
  return { extreme, all };
}

/**
 * Two-sided Fisher-Irwin test of two independent proportions by Irwin's rule: the probability, both margins fixed, of
 * all tables as likely as the observed one or less.
 *
 * Fisher RA (1935) J R Stat Soc 98:39–82; Irwin JO (1935) Metron 12:83–94; Campbell I (2007) Stat Med 26:3661–3675 on
 * when to use it. The hypergeometric terms are summed relative to the observed one and divided by their total, since
 * log factorials of millions of cases lose the digits that the ratios of neighbours keep.
 *
 * @returns a probability; 1 where a side has no cases or all cases are alike
 * @throws RangeError for impossible counts.
 */
export function fisherTest(first: Proportion, second: Proportion): number {
  requireCounts(first);
  requireCounts(second);
  const { x, n } = first;
  const [y, m] = [second.x, second.n];
  const up = sumSide(
    Math.min(n - x, y),
    (step) => ((n - x - step) / (x + step + 1)) * ((y - step) / (m - y + step + 1)),
  );
  const down = sumSide(
    Math.min(x, m - y),
    (step) => ((x - step) / (n - x + step + 1)) * ((m - y - step) / (y + step + 1)),
  );
  return Math.min(1, (1 + up.extreme + down.extreme) / (1 + up.all + down.all));
}
