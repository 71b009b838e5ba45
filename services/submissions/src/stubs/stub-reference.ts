import { type ReferenceResolver } from '@qip/subgraph-kit/schema/build-subgraph-schema';
import { textOf } from '@qip/subgraph-kit/schema/reference';
import { isId } from '@qip/subgraph-kit/values/id';

/**
 * The reference resolver of another owner's entity: its key and nothing more. What this subgraph adds to it asks for the
 * viewer's scope field by field, since only the owner knows who may see the thing itself.
 */
export function stubReference(Stub: new (id: string) => object): ReferenceResolver {
  return (key) => {
    const id = textOf(key, 'id');
    return Promise.resolve(isId(id) ? new Stub(id) : null);
  };
}
