/** A name or type of the schema or the document, in quotes: `"Query.organisation"`, `"$id"`, `"[ID!]!"`, `"@skip"`. */
const NAME = String.raw`"[$@[]*[_A-Za-z][\w.]*[!\]]*"`;
/** A value that graphql-js repeats whole and from which it can be told where it ends: a JSON text, a number, a word. */
const SCALAR = String.raw`(?:"(?:[^"\\]|\\.)*"|-?[\w.+-]+)`;
const PATH = String.raw`"([_A-Za-z][\w.[\]]*)"`;

/**
 * What graphql-js says about a document and its variables and that holds nothing but names. It is a list of what may be
 * repeated, not of what may not: graphql-js repeats values in ever other places, and a value that a person typed may
 * identify a patient.
 */
const SENTENCES = [
  'Cannot query field # on type #.',
  'Unknown argument # on field #.',
  'Unknown argument # on directive #.',
  'Unknown directive #.',
  'Unknown fragment #.',
  'Unknown type #.',
  'Field # argument # of type # is required, but it was not provided.',
  'Directive # argument # of type # is required, but it was not provided.',
  'Field # of required type # was not provided.',
  'Field # is not defined by type #.',
  'Field # must not have a selection since type # has no subfields.',
  'Field # of type # must have a selection of subfields.',
  'Fragment # is never used.',
  'Fragment # cannot condition on non composite type #.',
  'Fragment # cannot be spread here as objects of type # can never be of type #.',
  'Fragment cannot be spread here as objects of type # can never be of type #.',
  'Fragment cannot condition on non composite type #.',
  'Cannot spread fragment # within itself.',
  'There can be only one argument named #.',
  'There can be only one fragment named #.',
  'There can be only one operation named #.',
  'There can be only one variable named #.',
  'This anonymous operation must be the only defined operation.',
  'The directive # can only be used once at this location.',
  'Variable # is never used.',
  'Variable # is never used in operation #.',
  'Variable # is not defined.',
  'Variable # is not defined by operation #.',
  'Variable # cannot be non-input type #.',
  'Variable # of required type # was not provided.',
  'Variable # of non-null type # must not be null.',
  'Variable # of type # used in position expecting type #.',
].map((sentence) => new RegExp(`^${sentence.split('#').map(escaped).join(NAME)}$`));

const SCALAR_VARIABLE = new RegExp(`^Variable "\\$\\w+" got invalid value ${SCALAR} at ${PATH}; `);
const VARIABLE = /^Variable "\$(\w+)" got invalid value /;

/** graphql-js' message as far as it holds names only; null where nothing of it can be repeated. */
export function valueFreeMessage(message: string): string | null {
  const sentence = message.replace(/ Did you mean .*$/s, '');
  if (SENTENCES.some((pattern) => pattern.test(sentence))) return sentence;
  const place = SCALAR_VARIABLE.exec(message)?.[1] ?? VARIABLE.exec(message)?.[1];
  return place === undefined ? null : `The variable "$${place}" does not have the type that the schema asks for.`;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
