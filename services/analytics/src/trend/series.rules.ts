import { benjaminiHochberg } from '@qip/statistics/change/adjust-p';
import { cochranArmitage, type Trend as LinearTrend } from '@qip/statistics/change/cochran-armitage';
import { compareCycles, type CycleChange } from '@qip/statistics/change/compare-cycles';
import { type Proportion } from '@qip/statistics/counts/proportion';
import { seriesView, type SeriesView } from '@qip/statistics/series/series-view';
import { comparisonsOf, monthsBetween } from './comparison.rules.js';
import { type Segment } from './segment.rules.js';
import { type PublishedCycle, type StandardFact } from './trend-facts.js';

/** The figures of one unit, the nation or an organisation: null where it has none, or none that are released. */
export type Figures = (cycle: PublishedCycle, standard: StandardFact) => Proportion | null;

/** A change of one unit between two cycles, judged within the family of the version's standards. */
export interface UnitChange extends CycleChange {
  readonly from: PublishedCycle;
  readonly to: PublishedCycle;
  readonly earlier: Proportion;
  readonly latest: Proportion;
  readonly adjustedP: number;
  /** How many standards were tested with it. */
  readonly familySize: number;
}

/** What has changed in one cycle; null where there is nothing to compare with. */
export interface ChangesOfCycle {
  readonly sincePrevious: UnitChange | null;
  readonly sinceBaseline: UnitChange | null;
}

/** One unit over the cycles of a segment that it has cases in. */
export interface UnitSeries {
  readonly cycles: readonly PublishedCycle[];
  /** Null with fewer than three cycles, or where nothing varies. */
  readonly linear: LinearTrend | null;
  readonly view: SeriesView;
}

/** Fewer are two points and a line between them. */
const LEAST_FOR_A_TREND = 3;

/** The changes of a unit on the segment's standard, cycle by cycle. */
export function changesIn(segment: Segment, figures: Figures): readonly ChangesOfCycle[] {
  const hasCases = (cycle: PublishedCycle): boolean =>
    segment.standard !== null && (figures(cycle, segment.standard)?.n ?? 0) > 0;
  return segment.cycles.map((to, index) => {
    const { previous, baseline } = comparisonsOf(segment.cycles.slice(0, index + 1), hasCases);
    return {
      sincePrevious: changeBetween(previous, to, segment, figures),
      sinceBaseline: changeBetween(baseline, to, segment, figures),
    };
  });
}

function changeBetween(
  from: PublishedCycle | null,
  to: PublishedCycle,
  { standard, family }: Segment,
  figures: Figures,
): UnitChange | null {
  if (from === null || standard === null) return null;
  const compared = family.map((one) => compare(from, to, one, figures));
  const adjusted = benjaminiHochberg(compared.map((change) => change?.p ?? null));
  const place = family.indexOf(standard);
  const [change, adjustedP] = [compared[place] ?? null, adjusted[place] ?? null];
  if (change === null || adjustedP === null) return null;
  return { ...change, from, to, adjustedP, familySize: compared.filter((one) => one !== null).length };
}

function compare(
  from: PublishedCycle,
  to: PublishedCycle,
  standard: StandardFact,
  figures: Figures,
): (CycleChange & Pick<UnitChange, 'earlier' | 'latest'>) | null {
  const [earlier, latest] = [figures(from, standard), figures(to, standard)];
  if (earlier === null || latest === null) return null;
  const change = compareCycles(earlier, latest, standard);
  return change === null ? null : { ...change, earlier, latest };
}

/** The segment as one series of a unit: what its rate does over all, and how it is drawn. */
export function seriesIn({ cycles, standard }: Segment, figures: Figures): UnitSeries {
  const [start] = cycles;
  const points = cycles.flatMap((cycle) => {
    const result = standard === null ? null : figures(cycle, standard);
    if (start === undefined || result === null || result.n === 0) return [];
    return [{ ...result, cycle, score: monthsBetween(start.collectionOpensOn, cycle.collectionOpensOn) }];
  });
  return {
    cycles: points.map(({ cycle }) => cycle),
    linear: points.length < LEAST_FOR_A_TREND ? null : cochranArmitage(points),
    view: seriesView(points),
  };
}
