import { type OutcomeCounts } from '@qip/statistics/counts/outcome-counts';
import { type Proportion } from '@qip/statistics/counts/proportion';
import { can } from '@qip/subgraph-kit/access/policy';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { ACCESS } from '../access-table.js';
import { nationalChange, type NationalChangeFigures } from './national-change.rules.js';
import { cyclesOfProgramme, type NationalHistory, nationalHistory } from './national-history.loader.js';
import { type OwnHistory, ownFiguresIn, ownHistory } from './own-history.loader.js';
import { chooseOwn, type OwnUnit } from './own-unit.policy.js';
import { programmeStandards } from './programme-standards.loader.js';
import { figuresStandardId } from './same-standard.rules.js';
import { type Segment, segmentsOf } from './segment.rules.js';
import { changesIn, type Figures, seriesIn, type UnitChange } from './series.rules.js';
import { type NationalPointFacts } from './trend-figures.type.js';
import { type PublishedCycle, type StandardFact } from './trend-facts.js';
import { type OwnPoint, TrendPoint } from './trend-point.type.js';
import { Trend, TrendSegment } from './trend.type.js';

/** Under which id a cycle has the figures of a standard. */
type IdIn = (cycle: PublishedCycle, standard: StandardFact) => string;

/**
 * A standard over the published cycles of its programme, as the viewer may see it: for one of his organisations or for
 * the one that can be meant.
 * @returns null where there is no such standard, or nothing that he may see
 */
export async function readTrend(
  context: SubgraphContext,
  standardId: string,
  organisationId: string | null,
): Promise<Trend | null> {
  const actor = await context.actor();
  if (!can(ACCESS, actor, 'readTrend', { kind: 'NATIONAL' })) return null;
  const known = await context.loader(programmeStandards).load(standardId);
  if (known === null) return null;
  const { programmeId } = known.standard;
  const key = { programmeId, cycles: await context.loader(cyclesOfProgramme).load(programmeId) };
  const national = await context.loader(nationalHistory).load(key);
  const own = await context.loader(ownHistory).load(key);
  const tookPart = new Set(own.rows.map((row) => row.organisationId));
  const choice = chooseOwn(actor, { programmeId, links: own.links, tookPart }, organisationId);
  if (choice.kind === 'NONE_OF_HIS') return null;
  const segments = segmentsOf(key.cycles, known.standard, known.all).map((segment) =>
    trendSegment(segment, known.all, { national, own, unit: choice.unit }),
  );
  return new Trend(standardId, choice.unit?.[0] ?? null, segments);
}

/** What is known of all organisations together and, where somebody reads for one, of that one. */
interface Histories {
  readonly national: NationalHistory;
  readonly own: OwnHistory;
  readonly unit: OwnUnit | null;
}

function trendSegment(segment: Segment, all: readonly StandardFact[], histories: Histories): TrendSegment {
  const { national, own, unit } = histories;
  const idIn: IdIn = (cycle, standard) => figuresStandardId(cycle, standard, all);
  const nationalFigures: Figures = (cycle, standard) =>
    proportionOf(national.counts(cycle.snapshotId, idIn(cycle, standard)));
  const ownFigures: Figures = (cycle, standard) =>
    unit === null ? null : proportionOf(ownFiguresIn(own, unit, cycle, idIn(cycle, standard))?.counts ?? null);
  const nationalPoints = nationalPointsIn(segment, national, nationalFigures, idIn);
  const ownPoints = ownPointsIn(segment, histories, ownFigures, idIn);
  return new TrendSegment({
    breakReason: segment.breakReason,
    standardId: segment.standard?.id ?? null,
    points: segment.cycles.map(
      (cycle, index) => new TrendPoint(cycle, nationalPoints[index] ?? null, ownPoints[index] ?? null),
    ),
    national: seriesIn(segment, nationalFigures),
    own: unit?.[0] === undefined ? null : { organisationId: unit[0], series: seriesIn(segment, ownFigures) },
  });
}

function nationalPointsIn(
  segment: Segment,
  history: NationalHistory,
  figures: Figures,
  idIn: IdIn,
): readonly (NationalPointFacts | null)[] {
  const { cycles, standard } = segment;
  if (standard === null) return [];
  const withMatch = (change: UnitChange | null): NationalChangeFigures | null => {
    if (change === null) return null;
    const match = history.match(change.from.snapshotId, change.to.snapshotId, standard.id);
    return nationalChange(change, match, standard.better);
  };
  const changes = changesIn(segment, figures);
  return cycles.map((cycle, index) => ({
    counts: history.counts(cycle.snapshotId, idIn(cycle, standard)),
    coverage: history.coverage(cycle.snapshotId),
    sincePrevious: withMatch(changes[index]?.sincePrevious ?? null),
    sinceBaseline: withMatch(changes[index]?.sinceBaseline ?? null),
  }));
}

function ownPointsIn(
  segment: Segment,
  { own: history, unit }: Histories,
  figures: Figures,
  idIn: IdIn,
): readonly (OwnPoint | null)[] {
  const { cycles, standard } = segment;
  const organisationId = unit?.[0];
  if (standard === null || unit === null || organisationId === undefined) return [];
  const changes = changesIn(segment, figures);
  return cycles.map((cycle, index) => {
    const own = ownFiguresIn(history, unit, cycle, idIn(cycle, standard));
    const { sincePrevious = null, sinceBaseline = null } = changes[index] ?? {};
    return own === null ? null : { organisationId, facts: { ...own, sincePrevious, sinceBaseline } };
  });
}

/** Met of met and not met: what a missing answer means is decided case by case, when it is evaluated. */
function proportionOf(counts: OutcomeCounts | null): Proportion | null {
  return counts === null ? null : { x: counts.met, n: counts.met + counts.notMet };
}
