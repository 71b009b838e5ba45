import {
  type GraphQLArgument,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isObjectType,
  isInterfaceType,
  isSpecifiedScalarType,
} from 'graphql';

/** Every type, field, argument, input field and enum value of a schema that says nothing about itself. */
export function undescribedElements(schema: GraphQLSchema): readonly string[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .flatMap((type) => [...missing(type.name, type), ...partsOf(type)]);
}

function partsOf(type: GraphQLNamedType): readonly string[] {
  if (isEnumType(type)) return type.getValues().flatMap((value) => missing(`${type.name}.${value.name}`, value));
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).flatMap((field) => missing(`${type.name}.${field.name}`, field));
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => [
    ...missing(`${type.name}.${field.name}`, field),
    ...field.args.flatMap((argument: GraphQLArgument) =>
      missing(`${type.name}.${field.name}(${argument.name}:)`, argument),
    ),
  ]);
}

function missing(name: string, element: { readonly description?: string | null | undefined }): string[] {
  return (element.description ?? '').trim() === '' ? [name] : [];
}
