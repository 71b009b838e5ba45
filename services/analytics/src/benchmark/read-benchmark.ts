import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { ownPartsBySnapshot, snapshotByRevision } from './benchmark.loader.js';
import { Benchmark } from './benchmark.type.js';
import { viewpointOf } from './viewpoint.policy.js';

/** Which results are asked for. */
export interface AskedBenchmark {
  readonly auditCycleId: string;
  /** For which organisation; null for the only one that can be meant. */
  readonly organisationId: string | null;
  /** Null for the latest that the viewer may see. */
  readonly revision: number | null;
}

/**
 * A cycle's results as the viewer may see them, for one of his organisations or for the one that can be meant.
 * @returns null where nothing is published, or nothing that he may see
 */
export async function readBenchmark(
  context: SubgraphContext,
  { auditCycleId, organisationId, revision }: AskedBenchmark,
): Promise<Benchmark | null> {
  const actor = await context.actor();
  const snapshot = await context.loader(snapshotByRevision).load({ auditCycleId, revision });
  if (snapshot === null) return null;
  const parts = await context.loader(ownPartsBySnapshot).load(snapshot);
  const tookPart = parts.map((part) => part.organisationId);
  const viewpoint = viewpointOf(actor, snapshot, tookPart, organisationId);
  return viewpoint === null ? null : new Benchmark(snapshot, viewpoint);
}
