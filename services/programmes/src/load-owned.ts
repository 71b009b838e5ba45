import { type LoaderDefinition } from '@qip/subgraph-kit/loaders/loader';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';

/**
 * Loads what a visible object of this subgraph always has: a version its programme, a cycle its version. Foreign keys and
 * policies guarantee it, so its absence is a fault.
 */
export async function loadOwned<Face>(
  context: SubgraphContext,
  definition: LoaderDefinition<string, Face | null>,
  id: string,
): Promise<Face> {
  const face = await context.loader(definition).load(id);
  if (face === null) throw new Error(`What ${id} names should be there and visible, and is not.`);
  return face;
}
