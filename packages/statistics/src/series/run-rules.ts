/** Length of a run that chance seldom makes. */
const RUN = 7;

/** Side of a point: above (1), on (0) or below (−1) the centre line. */
export type Side = -1 | 0 | 1;

/** The side of a value. */
export function sideOf(value: number, centre: number): Side {
  if (value === centre) return 0;
  return value > centre ? 1 : -1;
}

/** The last points up to and with one index; shorter than asked at the start. */
function lastPoints<T>(points: readonly T[], index: number, count: number): readonly T[] {
  return points.slice(Math.max(0, index - count + 1), index + 1);
}

/**
 * Marks every point that completes seven in a row on the same side of the centre line; a point on the line breaks a run.
 *
 * NHS England (Making Data Count), Strengthening your decisions, rule "shift".
 */
export function sevenOnOneSide(sides: readonly Side[]): readonly boolean[] {
  return sides.map((side, index) => {
    const run = lastPoints(sides, index, RUN);
    return side !== 0 && run.length === RUN && run.every((other) => other === side);
  });
}

/**
 * Marks every point that completes seven rising (1) or falling (−1) points; equal neighbours break a trend.
 *
 * NHS England (Making Data Count), Strengthening your decisions, rule "trend".
 */
export function sevenInTrend(values: readonly number[]): readonly Side[] {
  const steps = values.map((value, index) => (index === 0 ? 0 : sideOf(value, values[index - 1] ?? value)));
  return steps.map((step, index) => {
    const run = lastPoints(steps, index, RUN - 1);
    return run.length === RUN - 1 && run.every((other) => other === step) ? step : 0;
  });
}

/** A point as the rule "two in three" sees it. */
export interface NearLimit {
  /** In the outer third between centre and limit, not beyond the limit. */
  readonly near: boolean;
  readonly side: Side;
}

/**
 * Marks every point of each three in a row that lie on one side of the centre line, two or more of them near the limit.
 *
 * NHS England (Making Data Count), Strengthening your decisions, rule "two out of three".
 */
export function twoInThree(points: readonly NearLimit[]): readonly boolean[] {
  const fires = (start: number): boolean => {
    const three = points.slice(start, start + 3);
    const [first] = three;
    if (start < 0 || first === undefined || three.length < 3 || first.side === 0) return false;
    return three.every(({ side }) => side === first.side) && three.filter(({ near }) => near).length >= 2;
  };
  return points.map((_, index) => fires(index - 2) || fires(index - 1) || fires(index));
}
