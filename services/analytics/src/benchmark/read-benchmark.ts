import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { currentSnapshotByCycle, ownPartsBySnapshot } from './benchmark.loader.js';
import { Benchmark } from './benchmark.type.js';
import { viewpointOf } from './viewpoint.policy.js';

/**
 * A cycle's results as the viewer may see them, for one of his organisations or for the one that can be meant.
 * @returns null where nothing is published, or nothing that he may see
 */
export async function readBenchmark(
  context: SubgraphContext,
  auditCycleId: string,
  organisationId: string | null,
): Promise<Benchmark | null> {
  const actor = await context.actor();
  const snapshot = await context.loader(currentSnapshotByCycle).load(auditCycleId);
  if (snapshot === null) return null;
  const parts = await context.loader(ownPartsBySnapshot).load(snapshot);
  const tookPart = parts.map((part) => part.organisationId);
  const viewpoint = viewpointOf(actor, snapshot, tookPart, organisationId);
  return viewpoint === null ? null : new Benchmark(snapshot, viewpoint);
}
