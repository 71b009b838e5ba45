import { type Direction } from '@qip/statistics/change/direction';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { recordOwnRead } from '../partner-read/record-own-read.js';
import { type ReleasedPeer } from '../release/release-figures.rules.js';
import { type OwnFigures, ownFigures, ownPartsBySnapshot } from './benchmark.loader.js';
import { releasedFiguresOf } from './released-figures.loader.js';
import { type OwnPart } from './snapshot.js';
import { type StandardBenchmark } from './standard-benchmark.type.js';
import { directionsByVersion } from './standard-direction.loader.js';

/** The part of the organisation for which the viewer reads. */
export async function ownPartOf({ benchmark }: StandardBenchmark, context: SubgraphContext): Promise<OwnPart | null> {
  const parts = await context.loader(ownPartsBySnapshot).load(benchmark.snapshot);
  return parts.find(({ organisationId }) => organisationId === benchmark.viewpoint.ownOrganisationId) ?? null;
}

/** What was published before each table had codes of its own has one for all of them. */
const ONE_FOR_ALL_TABLES = 0;

/** The code of that organisation in the table of this standard; null where it has no row, or none is to be marked. */
export async function ownCodeOf(standard: StandardBenchmark, context: SubgraphContext): Promise<string | null> {
  const own = await ownPartOf(standard, context);
  return own?.codes[standard.released.standardNumber] ?? own?.codes[ONE_FOR_ALL_TABLES] ?? null;
}

/** The figures of that organisation and its teams on this standard. */
async function ownFiguresOf(
  { benchmark, released }: StandardBenchmark,
  context: SubgraphContext,
): Promise<readonly OwnFigures[]> {
  const { snapshot, viewpoint } = benchmark;
  if (viewpoint.ownOrganisationId === null) return [];
  const own = await context.loader(ownFigures).load({ snapshot, organisationId: viewpoint.ownOrganisationId });
  if (own.length > 0) await recordOwnRead(context, viewpoint.ownOrganisationId, 'benchmark');
  return own.filter(({ standardNumber }) => standardNumber === released.standardNumber);
}

/** The figures of that organisation as a whole. */
export async function ownWholeOf(standard: StandardBenchmark, context: SubgraphContext): Promise<OwnFigures | null> {
  return (await ownFiguresOf(standard, context)).find(({ level }) => level === 'ORGANISATION') ?? null;
}

/** The figures of its teams, none for those who do not belong to it. */
export async function ownTeamsOf(
  standard: StandardBenchmark,
  context: SubgraphContext,
): Promise<readonly OwnFigures[]> {
  if (!standard.benchmark.viewpoint.seesTeams) return [];
  return (await ownFiguresOf(standard, context)).filter(({ level }) => level === 'TEAM');
}

/** The released rows of this standard; null for those who did not take part. */
export async function peersOf(
  { benchmark, released }: StandardBenchmark,
  context: SubgraphContext,
): Promise<readonly ReleasedPeer[] | null> {
  if (!benchmark.viewpoint.seesPeers) return null;
  const { peers } = await context.loader(releasedFiguresOf).load(benchmark.snapshot);
  return peers.filter(({ standardNumber }) => standardNumber === released.standardNumber);
}

/** Which side of this standard is the better one. */
export async function betterOf(
  { benchmark, released }: StandardBenchmark,
  context: SubgraphContext,
): Promise<Direction> {
  const directions = await context.loader(directionsByVersion).load(benchmark.snapshot.programmeVersionId);
  return directions.find(({ standardNumber }) => standardNumber === released.standardNumber)?.better ?? 'neither';
}
