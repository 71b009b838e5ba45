import { EvaluationError } from '@marcbachmann/cel-js';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EVERY_KIND, toolOf } from '../testing/definitions.js';
import type { Answers } from './answers.js';
import { compileTool } from './compiled-tool.js';
import { languageOf } from './expression-language.js';
import { celValueOf } from './item-value.js';
import { readCase } from './read-case.js';
import { Undecided } from './undecided.js';

const flag = (name: string) => ({ kind: 'BOOLEAN', name, label: name, section: 'CASE', isRequired: false }) as const;

const ITEMS = [...EVERY_KIND, flag('p'), flag('q')];

const TOOL = compileTool(toolOf(ITEMS));

/** What a condition is worth for a case: true, false, or the items without which it cannot be decided. */
function worth(condition: string, answers: Answers): boolean | readonly string[] {
  const verdict = TOOL.condition(condition, 'condition')(readCase(TOOL, answers));
  return verdict instanceof Undecided ? verdict.items : verdict;
}

/** p, q, p && q, p || q: Kleene's strong three-valued logic, a missing value being the third. */
const TABLE: readonly (readonly [boolean | null, boolean | null, boolean | string[], boolean | string[]])[] = [
  [true, true, true, true],
  [true, false, false, true],
  [true, null, ['q'], true],
  [false, true, false, true],
  [false, false, false, false],
  [false, null, false, ['q']],
  [null, true, ['p'], true],
  [null, false, false, ['p']],
  [null, null, ['p', 'q'], ['p', 'q']],
];

describe('three-valued logic', () => {
  it.each(TABLE)('p is %p, q is %p', (p, q, and, or) => {
    expect(worth('p && q', { p, q })).toEqual(and);
    expect(worth('p || q', { p, q })).toEqual(or);
    expect(worth('!(!p || !q)', { p, q })).toEqual(and);
    expect(worth('!(!p && !q)', { p, q })).toEqual(or);
  });

  it('names only the items without which the expression cannot be decided', () => {
    expect(worth('(months > 1 && p) || q', { p: false })).toEqual(['q']);
    expect(worth('(months > 1 && p) || q', { p: true })).toEqual(['months', 'q']);
  });

  it('decides a ternary by the branch that is taken', () => {
    expect(worth('p ? q : months > 1', { p: true, q: true })).toBe(true);
    expect(worth('p ? q : months > 1', { p: false, q: true })).toEqual(['months']);
    expect(worth('p ? true : true', {})).toEqual(['p']);
    expect(worth('(p ? true : true) || q', { q: true })).toBe(true);
  });

  it('leaves membership undecided while the element or the list is missing', () => {
    expect(worth('setting in ["WARD"]', {})).toEqual(['setting']);
    expect(worth('"CLOZAPINE" in drugs', {})).toEqual(['drugs']);
    expect(worth('"CLOZAPINE" in drugs', { drugs: [] })).toBe(false);
    expect(worth('"CLOZAPINE" in drugs || p', { p: true })).toBe(true);
    expect(worth('months in [1, age]', { months: 1 })).toEqual(['age']);
  });

  it('decides exists by one element, and all by one exception, whatever the others are', () => {
    const drugs = ['CLOZAPINE', 'OLANZAPINE'];
    expect(worth('drugs.exists(d, d == "OLANZAPINE" || p)', { drugs })).toBe(true);
    expect(worth('drugs.exists(d, d == "HALOPERIDOL" || p)', { drugs })).toEqual(['p']);
    expect(worth('drugs.all(d, d == "OLANZAPINE" && p)', { drugs })).toBe(false);
    expect(worth('drugs.all(d, d != "HALOPERIDOL" && p)', { drugs })).toEqual(['p']);
    expect(worth('drugs.all(d, p)', { drugs: [] })).toBe(true);
    expect(worth('drugs.exists(d, p && q)', { drugs })).toEqual(['p', 'q']);
    const either = '(d == "CLOZAPINE" && p) || (d == "OLANZAPINE" && q)';
    expect(worth(`drugs.exists(d, ${either})`, { drugs })).toEqual(['p', 'q']);
    expect(worth(`drugs.filter(d, ${either}).size() > 0`, { drugs })).toEqual(['p', 'q']);
    expect(worth('drugs.exists_one(d, d == "CLOZAPINE")', { drugs })).toBe(true);
    expect(worth('drugs.exists_one(d, d != "HALOPERIDOL")', { drugs })).toBe(false);
    expect(worth('drugs.filter(d, d == "CLOZAPINE" || p).size() > 0', { drugs })).toEqual(['p']);
  });

  it('keeps variables of nested lists apart', () => {
    const condition = 'drugs.exists(d, ["CLOZAPINE", "OLANZAPINE"].exists(e, e != d && e in drugs))';
    expect(worth(condition, { drugs: ['CLOZAPINE'] })).toBe(false);
    expect(worth(condition, { drugs: ['CLOZAPINE', 'OLANZAPINE'] })).toBe(true);
  });

  it('always decides whether an item is missing', () => {
    expect(worth('isMissing(months)', {})).toBe(true);
    expect(worth('isMissing(months)', { months: 0 })).toBe(false);
    expect(worth('isMissing(p)', { p: false })).toBe(false);
    expect(worth('isMissing(drugs)', { drugs: [] })).toBe(false);
    expect(worth('isMissing(months) || months > 3', {})).toBe(true);
  });
});

describe('values', () => {
  it('compares whole and decimal numbers, dates and texts', () => {
    expect(worth('dose > months', { dose: 2.5, months: 2 })).toBe(true);
    expect(worth('dose * 2.0 == 5.0', { dose: 2.5 })).toBe(true);
    expect(worth('-months < 0 && months % 2 == 1 && months / 2 == 1', { months: 3 })).toBe(true);
    expect(worth('startedOn == date("2024-02-29")', { startedOn: '2024-02-29' })).toBe(true);
    expect(worth('startedOn < date("2024-03-01")', { startedOn: '2024-02-29' })).toBe(true);
    expect(worth('startedOn >= date("2024-03-01")', { startedOn: '2024-02-29' })).toBe(false);
    expect(worth('size(comment) == 2', { comment: '👍🏽' })).toBe(true);
    expect(worth('size(drugs + ["OLANZAPINE"]) == 2', { drugs: ['CLOZAPINE'] })).toBe(true);
  });

  it.each([
    ['dose * 3.0 <= 0.3', 0.1],
    ['dose + 0.4 == 1.2', 0.8],
    ['dose - 37.4 <= 0.1', 37.5],
    ['dose / 0.1 >= 3.0', 0.3],
    ['dose / 3.0 * 3.0 in [0.1]', 0.1],
    ['int(dose * 100.0) == 29', 0.29],
    ['dose * 100.0 >= 29', 0.29],
    ['1.0 / dose * dose == 1.0', 49],
    ['dose < 0.1234567891 && dose != 0.1234567891', 0.123456789],
    ['dose + 0.0000000001 > 4999.99', 4999.99],
    ['dose < 123456789012346.0', 123_456_789_012_345],
  ])('decides %s as a person with pencil and paper does', (condition, dose) => {
    expect(worth(condition, { dose })).toBe(true);
  });

  it('counts completed months and days between dates', () => {
    const answers = { startedOn: '2023-03-31', auditedOn: '2024-03-30' };
    expect(worth('monthsBetween(startedOn, auditedOn) == 11', answers)).toBe(true);
    expect(worth('daysBetween(startedOn, auditedOn) == 365', answers)).toBe(true);
    expect(worth('monthsBetween(startedOn, auditedOn) >= 12', { startedOn: '2023-03-31' })).toEqual(['auditedOn']);
    expect(worth('monthsBetween(startedOn, auditedOn) >= 12', {})).toEqual(['startedOn', 'auditedOn']);
  });
});

const { condition: CONDITIONS } = fc.letrec<{ condition: string; number: string; leaf: string }>((tie) => ({
  number: fc.oneof(
    { maxDepth: 2 },
    fc.constantFrom('months', 'age', '0', '1', '12'),
    fc.tuple(tie('number'), fc.constantFrom('+', '-', '*'), tie('number')).map((parts) => `(${parts.join(' ')})`),
  ),
  leaf: fc.oneof(
    fc.constantFrom(
      'p',
      'q',
      'onLithium',
      'true',
      'false',
      'setting == "WARD"',
      'setting in ["WARD"]',
      '"CLOZAPINE" in drugs',
      'dose > months',
      'drugs == []',
      'startedOn < auditedOn',
      'monthsBetween(startedOn, auditedOn) > 1',
    ),
    fc
      .tuple(tie('number'), fc.constantFrom('<', '<=', '>', '>=', '==', '!='), tie('number'))
      .map((parts) => parts.join(' ')),
    fc.tuple(tie('number'), tie('number')).map(([a, b]) => `${a} in [1, ${b}]`),
  ),
  condition: fc.oneof(
    { maxDepth: 4 },
    tie('leaf'),
    fc.tuple(tie('condition'), fc.constantFrom('&&', '||'), tie('condition')).map((parts) => `(${parts.join(' ')})`),
    tie('condition').map((inner) => `!(${inner})`),
    fc.tuple(tie('condition'), tie('condition'), tie('condition')).map(([c, a, b]) => `(${c} ? ${a} : ${b})`),
    fc
      .tuple(fc.constantFrom('exists', 'all', 'exists_one'), tie('condition'))
      .map(([method, inner]) => `drugs.${method}(d, d == "CLOZAPINE" || ${inner})`),
    tie('condition').map((inner) => `drugs.filter(e, e != "CLOZAPINE" && ${inner}).size() > 0`),
  ),
}));

const CASES = fc.record(
  {
    p: fc.boolean(),
    q: fc.boolean(),
    onLithium: fc.boolean(),
    months: fc.integer({ min: 0, max: 13 }),
    age: fc.integer({ min: 0, max: 13 }),
    dose: fc.constantFrom(0, 0.5, 12),
    setting: fc.constantFrom('WARD', 'COMMUNITY'),
    drugs: fc.subarray(['CLOZAPINE', 'OLANZAPINE']),
    startedOn: fc.constantFrom('2024-01-31', '2024-03-31'),
    auditedOn: fc.constantFrom('2024-02-29', '2024-06-30'),
  },
  { requiredKeys: [] },
);

/** The same condition by the library's own evaluator, for which a missing value is a failure. */
function byLibrary(condition: string, answers: Answers): boolean | 'undecided' {
  const { environment, items } = languageOf(ITEMS);
  const values = Object.entries(answers).flatMap(([name, answer]): readonly (readonly [string, unknown])[] => {
    const item = items.get(name);
    return item === undefined ? [] : [[name, celValueOf(item, answer)]];
  });
  try {
    return environment.evaluate(condition, Object.fromEntries(values)) === true;
  } catch (error) {
    if (error instanceof EvaluationError && error.code === 'unknown_variable') return 'undecided';
    throw error;
  }
}

describe('beside the library’s own evaluator', () => {
  it('every condition without faults is worth the same', () => {
    const seen = new Set<unknown>();
    fc.assert(
      fc.property(CONDITIONS, CASES, (condition, answers) => {
        // Nested lists would give the same name to two variables, which is refused.
        fc.pre(!/d == .*\bd ==/.test(condition) && !/e != .*\be !=/.test(condition));
        const ours = worth(condition, answers);
        seen.add(Array.isArray(ours) ? 'undecided' : ours);
        expect(Array.isArray(ours) ? 'undecided' : ours).toBe(byLibrary(condition, answers));
      }),
      { numRuns: 3000 },
    );
    expect(seen).toEqual(new Set([true, false, 'undecided']));
  });

  it('the items that are named decide the condition once they are known, and each of them is missing', () => {
    fc.assert(
      fc.property(CONDITIONS, CASES, CASES, (condition, answers, others) => {
        fc.pre(!/d == .*\bd ==/.test(condition) && !/e != .*\be !=/.test(condition));
        const missing = worth(condition, answers);
        if (typeof missing === 'boolean') return;
        expect(missing.length).toBeGreaterThan(0);
        expect(missing.filter((name) => name in answers)).toEqual([]);
        // Values for items that are not named never decide it.
        const unnamed = Object.fromEntries(Object.entries(others).filter(([name]) => !missing.includes(name)));
        expect(typeof worth(condition, { ...unnamed, ...answers })).toBe('object');
      }),
      { numRuns: 2000 },
    );
  });
});
