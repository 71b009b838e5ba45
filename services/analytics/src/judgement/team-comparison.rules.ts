import { type Direction } from '@qip/statistics/change/direction';
import { missingData } from '@qip/statistics/counts/missing-data';
import { type JudgedCounts, type OutcomeCounts } from '@qip/statistics/counts/outcome-counts';
import { type Proportion } from '@qip/statistics/counts/proportion';
import { CASES_FOR_A_FLAG } from '@qip/statistics/counts/shown-detail';
import { remainder } from '@qip/statistics/disclosure/remainder';
import { type Difference, newcombeDifference } from '@qip/statistics/intervals/newcombe';
import { flagged, judged, pooledOf, unflagged, type Verdict } from './comparison.rules.js';

/** A team beside the rest of its own organisation. */
export interface RestComparison {
  /** Team minus rest, with its 95 % interval; null where either has no eligible cases. */
  readonly difference: Difference | null;
  readonly verdict: Verdict;
}

/**
 * Compares a team with the other cases of its organisation. Neither of the two is large, so that both are taken as
 * samples: the interval of the difference decides, and not a funnel around a rate that would itself be mostly chance.
 * @param organisation all its cases, the team's among them
 */
export function compareWithRest(team: OutcomeCounts, organisation: OutcomeCounts, better: Direction): RestComparison {
  const own = judged(team);
  const rest = remainder(pooledOf(organisation), { x: own.x, n: own.n });
  return {
    difference: own.n === 0 || rest.n === 0 ? null : newcombeDifference({ x: own.x, n: own.n }, rest),
    verdict: verdictOf(own, rest, better),
  };
}

function verdictOf(own: JudgedCounts, rest: Proportion, better: Direction): Verdict {
  if (own.n === 0) return unflagged('NO_ELIGIBLE_CASES');
  if (rest.n < CASES_FOR_A_FLAG) return unflagged('NO_COMPARISON');
  if (own.n < CASES_FOR_A_FLAG) return unflagged('FEW_CASES');
  if (missingData(own).advice === 'showOnly') return unflagged('MISSING_OVER_QUARTER');
  const { x, n, missing } = own;
  const sides = [
    { x, n },
    { x, n: n + missing },
    { x: x + missing, n: n + missing },
  ].map((possible) => sideOf(possible, rest));
  if (new Set(sides).size > 1) return unflagged('MISSING_CROSSES_FLAG');
  const [side] = sides;
  return side === undefined || side === null ? unflagged('NO_CLEAR_DIFFERENCE') : flagged(side, better);
}

/** Which way the interval of the difference lies; null where it holds zero. */
function sideOf(team: Proportion, rest: Proportion): 'alertLow' | 'alertHigh' | null {
  const difference = newcombeDifference(team, rest);
  if (difference === null || (difference.lower <= 0 && difference.upper >= 0)) return null;
  return difference.lower > 0 ? 'alertHigh' : 'alertLow';
}
