import { Kind, type ObjectTypeDefinitionNode, parse } from 'graphql';

/**
 * The fields of a subgraph that would take others down with them. While the subgraph does not answer they are null; one that
 * cannot be null empties its parent instead, which another subgraph has answered. These are the root queries, and the fields
 * that a subgraph adds to an entity of another: the stub of such an entity is the one kind of type without a description.
 */
export function fragileFields(sdl: string): readonly string[] {
  return parse(sdl).definitions.flatMap((type) =>
    type.kind === Kind.OBJECT_TYPE_DEFINITION && isAnsweredInParts(type)
      ? (type.fields ?? []).flatMap(({ name, type: { kind }, directives = [] }) =>
          kind === Kind.NON_NULL_TYPE && name.value !== 'id' && !directives.some((one) => one.name.value === 'external')
            ? [`${type.name.value}.${name.value}`]
            : [],
        )
      : [],
  );
}

function isAnsweredInParts({ name, description }: ObjectTypeDefinitionNode): boolean {
  return name.value === 'Query' || (name.value !== 'Mutation' && description === undefined);
}
