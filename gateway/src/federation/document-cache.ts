import { type DocumentNode, GraphQLError, type GraphQLSchema, parse, validate } from 'graphql';

/** A document that may be executed, or what is wrong with it. */
export type CheckedDocument =
  | { readonly kind: 'VALID'; readonly document: DocumentNode }
  | { readonly kind: 'INVALID'; readonly errors: readonly GraphQLError[] };

/**
 * The query planner writes the same few documents again and again. It copies what a client wrote into them, values
 * included: so that nobody can fill the memory with texts of his own, all that is kept together has a limit, and those
 * longest unused give way to new ones. A parsed document takes about thirty times the memory of its text.
 */
const MOST_CHARACTERS = 1_000_000;

/** Parses and validates each document once, as long as it stays in use. */
export function documentCache(schema: GraphQLSchema): (text: string) => CheckedDocument {
  const known = new Map<string, CheckedDocument>();
  let characters = 0;
  const forget = (text: string): void => {
    if (known.delete(text)) characters -= text.length;
  };
  return (text) => {
    const found = known.get(text) ?? check(schema, text);
    forget(text);
    if (found.kind === 'INVALID' || text.length > MOST_CHARACTERS) return found;
    known.set(text, found);
    characters += text.length;
    for (const oldest of known.keys()) {
      if (characters <= MOST_CHARACTERS) break;
      forget(oldest);
    }
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
