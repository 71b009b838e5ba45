import { type DocumentNode, GraphQLError, type GraphQLSchema, parse, validate } from 'graphql';

/** A document that may be executed, or what is wrong with it. */
export type CheckedDocument =
  | { readonly kind: 'VALID'; readonly document: DocumentNode }
  | { readonly kind: 'INVALID'; readonly errors: readonly GraphQLError[] };

/** The query planner writes the same few documents again and again; those longest unused give way to new ones. */
const MOST_DOCUMENTS = 2_000;
/**
 * The planner copies what a client wrote into its documents, values included. A longer one than any that an application
 * writes is checked each time, so that nobody can fill the memory with texts of his own.
 */
const LONGEST_KEPT = 20_000;

/** Parses and validates each document once, as long as it stays in use. */
export function documentCache(schema: GraphQLSchema): (text: string) => CheckedDocument {
  const known = new Map<string, CheckedDocument>();
  return (text) => {
    const found = known.get(text) ?? check(schema, text);
    known.delete(text);
    if (found.kind === 'VALID' && text.length <= LONGEST_KEPT) known.set(text, found);
    if (known.size > MOST_DOCUMENTS) forgetOldest(known);
    return found;
  };
}

function check(schema: GraphQLSchema, text: string): CheckedDocument {
  try {
    const document = parse(text, { noLocation: true });
    const errors = validate(schema, document);
    return errors.length === 0
      ? { kind: 'VALID', document }
      : { kind: 'INVALID', errors: errors.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED')) };
  } catch (error) {
    if (error instanceof GraphQLError) return { kind: 'INVALID', errors: [withCode(error, 'GRAPHQL_PARSE_FAILED')] };
    throw error;
  }
}

/** graphql-js names no code; a server over HTTP gives these. */
function withCode(error: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(error.message, { extensions: { code } });
}

function forgetOldest(known: Map<string, CheckedDocument>): void {
  const [oldest] = known.keys();
  if (oldest !== undefined) known.delete(oldest);
}
