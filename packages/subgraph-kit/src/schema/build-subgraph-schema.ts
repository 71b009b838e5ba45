import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchemaModule } from '@apollo/subgraph/dist/resolvers.js';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { Kind, parse, type GraphQLSchema } from 'graphql';
import { buildSchemaSync, createResolversMap } from 'type-graphql';
import { type SubgraphContext } from '../server/subgraph-context.js';

/** The key fields of an entity as another subgraph hands them over. Only keys: nothing else in it is ever believed. */
export type EntityKey = Readonly<Record<string, unknown>>;

/** What `_entities` answers for one type: the object of a key, or null when the viewer may not see it. */
export type ReferenceResolver = (key: EntityKey, context: SubgraphContext) => Promise<unknown>;

/** A class as a decorator sees it. */
export type ClassReference = abstract new (...parts: never[]) => object;

/** What one subgraph's schema is made of. */
export interface SubgraphSchemaParts {
  /** TypeGraphQL's resolver classes: everything that the subgraph answers. */
  readonly resolvers: readonly ClassReference[];
  /** Types that no field names: this subgraph's stubs of other owners' entities. */
  readonly orphanedTypes: readonly ClassReference[];
  /** By the name of the entity type. */
  readonly references: Readonly<Record<string, ReferenceResolver>>;
}

/** A subgraph's executable schema and its SDL as the composition reads it. */
export interface SubgraphSchema {
  readonly schema: GraphQLSchema;
  readonly sdl: string;
}

const FEDERATION_LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external"])';

/**
 * Builds a subgraph's schema from decorated classes. The same call serves `main`, the emitter of `schema/*.graphql` and
 * the tests, so that what is committed, composed and served cannot differ.
 */
export function buildServiceSchema(parts: SubgraphSchemaParts): SubgraphSchema {
  const [first, ...rest] = parts.resolvers;
  if (first === undefined) throw new Error('A subgraph needs at least one resolver class.');
  const codeFirst = buildSchemaSync({
    resolvers: [first, ...rest],
    orphanedTypes: [...parts.orphanedTypes],
    validate: false,
  });
  const sdl = `${FEDERATION_LINK}\n\n${withRootDescriptions(printSchemaWithDirectives(codeFirst))}\n`;
  const references = Object.fromEntries(
    Object.entries(parts.references).map(([entity, resolve]) => [entity, { __resolveReference: resolve }]),
  );
  const schema = buildSubgraphSchema([
    { typeDefs: parse(sdl), resolvers: fieldResolvers(codeFirst) },
    { typeDefs: { kind: Kind.DOCUMENT, definitions: [] }, resolvers: references },
  ]);
  return { schema, sdl };
}

/**
 * TypeGraphQL cannot describe the root types, which every subgraph shares. The same words in all of them compose without a
 * hint.
 */
function withRootDescriptions(sdl: string): string {
  return sdl
    .replace(/^type Query \{/m, '"""What can be read. What you may not see is not there."""\ntype Query {')
    .replace(/^type Mutation \{/m, '"""What can be done: one operation for each business action."""\ntype Mutation {');
}

/** TypeGraphQL's resolvers in the shape that federation wants; both libraries mean the same map and type it differently. */
function fieldResolvers(codeFirst: GraphQLSchema): NonNullable<GraphQLSchemaModule['resolvers']> {
  const resolvers: NonNullable<GraphQLSchemaModule['resolvers']> = {};
  for (const [name, resolver] of Object.entries(createResolversMap(codeFirst))) {
    resolvers[name] = resolver as (typeof resolvers)[string];
  }
  return resolvers;
}
