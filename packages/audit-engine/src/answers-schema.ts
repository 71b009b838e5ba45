import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { AuditTool } from './audit-tool.js';
import { parseCivilDate } from './civil-date.js';
import { OWN_KEYWORDS, toJsonSchema } from './to-json-schema.js';

function hasAtMost(places: number, value: number): boolean {
  return Number(value.toFixed(places)) === value;
}

/** The schema's validator with the meaning of our own keywords. ISO dates are in the order of their text. */
function validator(): Ajv2020 {
  const ajv = new Ajv2020({ allErrors: true, strict: true });
  ajv.addVocabulary([...OWN_KEYWORDS]);
  ajv.addFormat('date', { type: 'string', validate: (text: string) => parseCivilDate(text) !== null });
  ajv.addKeyword({ keyword: 'x-earliest', type: 'string', validate: (first: string, text: string) => text >= first });
  ajv.addKeyword({ keyword: 'x-latest', type: 'string', validate: (last: string, text: string) => text <= last });
  ajv.addKeyword({ keyword: 'x-decimalPlaces', type: 'number', validate: hasAtMost });
  return ajv;
}

/** Checks the types, options and ranges of a case's answers; says for each item what is wrong. */
export type AnswersSchema = (answers: object) => readonly ErrorObject[];

/** Compiles the tool's JSON Schema. */
export function answersSchema(tool: AuditTool): AnswersSchema {
  const validate: ValidateFunction = validator().compile(toJsonSchema(tool));
  return (answers) => (validate(answers) ? [] : (validate.errors ?? []));
}
