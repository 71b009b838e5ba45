import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** An operation that was parsed and validated, with the values of its variables. */
export interface PricedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What a list without a size of its own counts for. */
const LIST_GUESS = 5;

/**
 * How many fields an operation may resolve: one for each field, and the content of a list as often as the list is long.
 * A connection is as long as its `first`; its edges are part of it. Each fragment is priced once, however often and
 * deeply it is spread, so that the price of a document is known in one pass over its text.
 */
export function operationCost(priced: PricedOperation): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of priced.document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const root = priced.schema.getRootType(priced.operation.operation);
  return costOf({ priced, fragments, known: new Map() }, priced.operation.selectionSet, root ?? undefined);
}

interface Pricing {
  readonly priced: PricedOperation;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly known: Map<string, number>;
}

function costOf(pricing: Pricing, { selections }: SelectionSetNode, parent: GraphQLNamedType | undefined): number {
  let cost = 0;
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) cost += fieldCost(pricing, selection, parent);
    else if (selection.kind === Kind.FRAGMENT_SPREAD) cost += fragmentCost(pricing, selection.name.value);
    else
      cost += costOf(
        pricing,
        selection.selectionSet,
        typeNamed(pricing, selection.typeCondition?.name.value) ?? parent,
      );
  }
  return cost;
}

function fragmentCost(pricing: Pricing, name: string): number {
  const known = pricing.known.get(name);
  if (known !== undefined) return known;
  const fragment = pricing.fragments.get(name);
  if (fragment === undefined) return 0;
  const cost = costOf(pricing, fragment.selectionSet, typeNamed(pricing, fragment.typeCondition.name.value));
  pricing.known.set(name, cost);
  return cost;
}

function fieldCost(pricing: Pricing, field: FieldNode, parent: GraphQLNamedType | undefined): number {
  if (field.selectionSet === undefined) return 1;
  const definition = fieldOf(parent, field.name.value);
  const type = definition === undefined ? undefined : getNamedType(definition.type);
  return 1 + length(pricing, field, definition) * costOf(pricing, field.selectionSet, type);
}

function length(pricing: Pricing, field: FieldNode, definition: GraphQLField<unknown, unknown> | undefined): number {
  const first = field.arguments?.find(({ name }) => name.value === 'first')?.value;
  if (first?.kind === Kind.INT) return Math.max(1, Number(first.value));
  if (first?.kind === Kind.VARIABLE) return Math.max(1, sizeIn(pricing.priced, first.name.value));
  const inherent = definition?.args.find(({ name }) => name === 'first')?.defaultValue;
  if (typeof inherent === 'number') return inherent;
  const isPlainList =
    definition !== undefined && isListType(getNullableType(definition.type)) && field.name.value !== 'edges';
  return isPlainList ? LIST_GUESS : 1;
}

function sizeIn({ operation, variables }: PricedOperation, name: string): number {
  const given = variables[name];
  if (typeof given === 'number') return given;
  const inherent = operation.variableDefinitions?.find(({ variable }) => variable.name.value === name)?.defaultValue;
  return inherent?.kind === Kind.INT ? Number(inherent.value) : LIST_GUESS;
}

function fieldOf(parent: GraphQLNamedType | undefined, name: string): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

function typeNamed({ priced }: Pricing, name: string | undefined): GraphQLNamedType | undefined {
  return name === undefined ? undefined : priced.schema.getType(name);
}
