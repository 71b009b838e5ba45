import { Environment } from '@marcbachmann/cel-js';
import { CivilDate, daysBetween, monthsBetween, parseCivilDate } from './civil-date.js';
import { nameProblem } from './item-name.js';
import type { AuditItem } from './audit-tool.js';

/** What an expression may speak of: the items of a tool, and the environment in which it is typed. */
export interface ExpressionLanguage {
  readonly items: ReadonlyMap<string, AuditItem>;
  readonly environment: Environment;
}

const CEL_TYPES = {
  BOOLEAN: 'bool',
  INTEGER: 'int',
  AGE_YEARS: 'int',
  DECIMAL: 'double',
  CHOICE: 'string',
  AGE_BAND: 'string',
  SHORT_TEXT: 'string',
  MULTIPLE_CHOICE: 'list<string>',
  CIVIL_DATE: 'CivilDate',
} as const satisfies Record<AuditItem['kind'], string>;

/** Depth and size of what an author writes by hand, with room to spare. */
const LIMITS = { maxAstNodes: 600, maxDepth: 40, maxListElements: 200, maxMapEntries: 1, maxCallArguments: 8 };

/**
 * Types and functions beside CEL's own. The library only parses and types: a case is judged by `compile-expression`.
 * The functions are nevertheless the real ones, so that the tests can hold the library's answers against ours.
 */
function baseEnvironment(): Environment {
  const environment = new Environment({ limits: LIMITS })
    .registerType('CivilDate', { ctor: CivilDate, fields: {} })
    .registerFunction('isMissing(dyn): bool', (value: unknown) => value === undefined)
    .registerFunction('date(string): CivilDate', (text: string) => parseCivilDate(text))
    .registerFunction('daysBetween(CivilDate, CivilDate): int', (a: CivilDate, b: CivilDate) =>
      BigInt(daysBetween(a, b)),
    )
    .registerFunction('monthsBetween(CivilDate, CivilDate): int', (a: CivilDate, b: CivilDate) =>
      BigInt(monthsBetween(a, b)),
    );
  return environment
    .registerOperator('CivilDate == CivilDate', (a: CivilDate, b: CivilDate) => a.ordinal === b.ordinal)
    .registerOperator('CivilDate < CivilDate', (a: CivilDate, b: CivilDate) => a.ordinal < b.ordinal)
    .registerOperator('CivilDate <= CivilDate', (a: CivilDate, b: CivilDate) => a.ordinal <= b.ordinal)
    .registerOperator('CivilDate > CivilDate', (a: CivilDate, b: CivilDate) => a.ordinal > b.ordinal)
    .registerOperator('CivilDate >= CivilDate', (a: CivilDate, b: CivilDate) => a.ordinal >= b.ordinal);
}

const BASE = baseEnvironment();

/** The language over these items. An item whose name cannot be used is left out, the second of two of a name too. */
export function languageOf(items: readonly AuditItem[]): ExpressionLanguage {
  const environment = BASE.clone();
  const known = new Map<string, AuditItem>();
  for (const item of items) {
    if (known.has(item.name) || nameProblem(item.name) !== null) continue;
    known.set(item.name, item);
    environment.registerVariable(item.name, CEL_TYPES[item.kind]);
  }
  return { items: known, environment };
}
