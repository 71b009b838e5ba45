import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';

/** A field that clients may begin with, in an operation that the schema takes. */
export interface RootField {
  readonly operation: 'query' | 'mutation';
  readonly name: string;
  readonly document: string;
}

/** Literals of the scalars: right in form, and nothing of theirs exists. */
const LITERALS: Readonly<Record<string, string>> = {
  ID: '"01980000-0000-7000-8000-000000000000"',
  String: '"Sample"',
  Int: '1',
  Float: '1.5',
  Boolean: 'true',
  LocalDate: '"2026-01-31"',
  DateTime: '"2026-01-31T12:00:00Z"',
  JSONObject: '{}',
};

/** Every field of Query and Mutation, as the clients' schema has them now. */
export function rootFields(): readonly RootField[] {
  const schema = clientSchema();
  return (['query', 'mutation'] as const).flatMap((operation) => {
    const root = operation === 'query' ? schema.getQueryType() : schema.getMutationType();
    return Object.values(root?.getFields() ?? {}).map((field) => ({
      operation,
      name: field.name,
      document: `${operation} { ${field.name}${argumentsOf(field)}${selectionOf(field)} }`,
    }));
  });
}

function clientSchema(): GraphQLSchema {
  return buildSchema(readFileSync(new URL('../../../schema/api.graphql', import.meta.url), 'utf8'));
}

function selectionOf({ type }: GraphQLField<unknown, unknown>): string {
  return isLeafType(getNamedType(type)) ? '' : ' { __typename }';
}

/** What must be given; where nothing must, the first of what may be given. */
function argumentsOf({ args }: GraphQLField<unknown, unknown>): string {
  const required = args.filter(isRequiredArgument);
  const given: readonly GraphQLArgument[] = required.length > 0 ? required : args.filter(isKey).slice(0, 1);
  if (given.length === 0) return '';
  return `(${given.map(({ name, type }) => `${name}: ${literalOf(type)}`).join(', ')})`;
}

function isKey({ name }: GraphQLArgument): boolean {
  return ['id', 'code', 'topic', 'odsCode'].includes(name);
}

function literalOf(type: GraphQLInputType): string {
  if (isNonNullType(type)) return literalOf(type.ofType);
  if (isListType(type)) return `[${literalOf(type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(isRequiredInputField);
    return `{ ${fields.map((field) => `${field.name}: ${literalOf(field.type)}`).join(', ')} }`;
  }
  const literal = LITERALS[type.name];
  if (literal === undefined) throw new Error(`There is no sample of the scalar ${type.name}.`);
  return literal;
}
