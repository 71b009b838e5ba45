import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { PageInfo } from './page-info.js';
import { type IdPage } from './read-pages.js';

/** One item of a connection with its cursor. */
export interface EdgeFace<Node> {
  readonly node: Node;
  readonly cursor: string;
}

/** A page of a connection as TypeGraphQL resolves it. */
export interface ConnectionFace<Node> {
  readonly edges: EdgeFace<Node>[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

/**
 * Makes the Relay connection and edge types of a node type. Call it once per node type, at the top of a module.
 * @param name the node type's name in the schema
 * @param items what the items are, in plural, for the descriptions
 */
export function defineConnection<Node extends object>(
  name: string,
  items: string,
  node: () => ClassType<Node>,
): ClassType<ConnectionFace<Node>> {
  @ObjectType(`${name}Edge`, { description: `One of the ${items} of a page, with its cursor.` })
  class Edge implements EdgeFace<Node> {
    @Field(() => node(), { description: 'The item itself.' })
    readonly node!: Node;

    @Field(() => String, { description: 'The opaque place of the item in its connection.' })
    readonly cursor!: string;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${items} (Relay connection).` })
  class Connection implements ConnectionFace<Node> {
    @Field(() => [Edge], { description: 'The items of this page, in the order of the connection.' })
    readonly edges!: Edge[];

    @Field(() => PageInfo, { description: 'Where this page stands.' })
    readonly pageInfo!: PageInfo;

    @Field(() => Int, { description: 'How many items the whole connection has that you may see.' })
    readonly totalCount!: number;
  }
  return Connection;
}

/**
 * The face of a page: every id loaded through the request's loader, so that many pages cost one statement. An item that
 * disappeared or is not visible is left out.
 */
export async function connectionOf<Node>(
  page: IdPage,
  load: (id: string) => Promise<Node | null>,
): Promise<ConnectionFace<Node>> {
  const nodes = await Promise.all(page.items.map(({ id }) => load(id)));
  const edges = page.items.flatMap(({ cursor }, index) => {
    const node = nodes[index] ?? null;
    return node === null ? [] : [{ node, cursor }];
  });
  return {
    edges,
    totalCount: page.totalCount,
    pageInfo: new PageInfo({
      hasNextPage: page.hasNextPage,
      hasPreviousPage: page.hasPreviousPage,
      startCursor: page.items[0]?.cursor ?? null,
      endCursor: page.items.at(-1)?.cursor ?? null,
    }),
  };
}
