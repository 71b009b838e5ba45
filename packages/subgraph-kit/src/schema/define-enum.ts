import { registerEnumType } from 'type-graphql';

/** An enum as TypeGraphQL wants it: an object whose values are their own names. */
export type EnumFace<Value extends string> = Readonly<Record<Value, Value>>;

/**
 * Registers a GraphQL enum whose values are the strings that the domain uses. Call it once per enum, at the top of a module.
 * @param descriptions every value with what it means
 */
export function defineEnum<Value extends string>(
  name: string,
  description: string,
  descriptions: Readonly<Record<Value, string>>,
): EnumFace<Value> {
  const entries = Object.entries<string>(descriptions);
  const face = Object.fromEntries(entries.map(([value]) => [value, value])) as EnumFace<Value>;
  const valuesConfig = Object.fromEntries(
    entries.map(([value, meaning]) => [value, { description: meaning }]),
  ) as Record<Value, { description: string }>;
  registerEnumType(face, { name, description, valuesConfig });
  return face;
}
