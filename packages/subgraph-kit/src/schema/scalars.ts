import { GraphQLScalarType } from 'graphql';
import { GraphQLDateTimeISO, GraphQLJSONObject, GraphQLLocalDate } from 'graphql-scalars';

/** `LocalDate`: a civil date in Europe/London, `YYYY-MM-DD`. */
export const localDateScalar = GraphQLLocalDate;

/**
 * `DateTime`: an instant in UTC, RFC 3339; a `Date` in code. It serialises to text at once, so that a subgraph's answer
 * is the same JSON whether it went over a wire or stayed in the process.
 */
export const dateTimeScalar = new GraphQLScalarType({
  ...GraphQLDateTimeISO.toConfig(),
  name: 'DateTime',
  description: 'An instant in UTC, as RFC 3339 writes it: `2026-11-23T09:30:00.000Z`.',
});

/** `JSONObject`: the answers of one case, whose shape is the audit tool's JSON Schema. */
export const jsonObjectScalar = GraphQLJSONObject;
