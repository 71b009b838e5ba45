import type { ErrorObject } from 'ajv/dist/2020.js';
import { ANSWER_CODES, type AnswerCode, answerMessage } from './answer-messages.js';
import type { AnswersSchema } from './answers-schema.js';
import type { CompiledTool } from './compiled-tool.js';
import type { Issue } from './issue.js';
import { nearest } from './suggestion.js';
import type { AuditItem } from './audit-tool.js';

const IMPORTANCE: readonly AnswerCode[] = Object.values(ANSWER_CODES);

function codeOf({ keyword }: ErrorObject): AnswerCode | undefined {
  return Object.entries(ANSWER_CODES).find(([known]) => known === keyword)?.[1];
}

function limitOf(item: AuditItem, { keyword, params }: ErrorObject): string {
  if (keyword === 'x-earliest' || keyword === 'x-latest') {
    return (item.kind === 'CIVIL_DATE' ? item[keyword === 'x-earliest' ? 'earliest' : 'latest'] : undefined) ?? '';
  }
  if (keyword === 'x-decimalPlaces') return String(item.kind === 'DECIMAL' ? item.decimalPlaces : '');
  const limit: unknown = params['limit'];
  return typeof limit === 'number' ? String(limit) : '';
}

function answerIssue(item: AuditItem, errors: readonly ErrorObject[]): Issue | undefined {
  const found = errors.flatMap((error) => {
    const code = codeOf(error);
    return code === undefined ? [] : [{ code, limit: limitOf(item, error) }];
  });
  const [worst] = found.toSorted((a, b) => IMPORTANCE.indexOf(a.code) - IMPORTANCE.indexOf(b.code));
  if (worst === undefined) return undefined;
  const message = answerMessage(item, worst.code, worst.limit);
  return { item: item.name, code: worst.code, severity: 'ERROR', message };
}

/** The name is not repeated: a misplaced cell may be anything, a patient's name included. */
function unknownItem(name: string, tool: CompiledTool): Issue {
  const meant = nearest(name, tool.byName.keys());
  const advice =
    meant === undefined ? 'Check the names of the items against the audit tool.' : `Did you mean “${meant}”?`;
  const message = `The case has an answer for an item that the audit tool does not have. ${advice}`;
  return { item: null, code: 'UNKNOWN_ITEM', severity: 'ERROR', message };
}

/** As many foreign names are told one by one: what has more is no case of this form, and looking each up costs time. */
const MOST_UNKNOWN = 20;

/** The issues of single answers, at most one per item: types, options, ranges; the first items that the tool does not have. */
export function answerIssues(tool: CompiledTool, schema: AnswersSchema, given: object): readonly Issue[] {
  const errors = schema(given);
  if (errors.length === 0) return [];
  const byName = Map.groupBy(errors, (error) => error.instancePath.split('/')[1] ?? '');
  const ofItems = tool.items.flatMap(({ item }) => answerIssue(item, byName.get(item.name) ?? []) ?? []);
  const unknown = Object.keys(given).filter((name) => !tool.byName.has(name));
  return [...ofItems, ...unknown.slice(0, MOST_UNKNOWN).map((name) => unknownItem(name, tool))];
}
