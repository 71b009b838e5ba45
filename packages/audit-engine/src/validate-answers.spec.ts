import { describe, expect, it } from '@jest/globals';
import { EVERY_KIND, toolOf } from '../testing/definitions.js';
import { LITHIUM_STANDARDS, LITHIUM_TOOL } from '../testing/lithium.js';
import type { AuditItem, ValidationRule } from './audit-tool.js';
import { compileAudit } from './compile-audit.js';

const everyKind = compileAudit(toolOf(EVERY_KIND), []);
const lithium = compileAudit(LITHIUM_TOOL, LITHIUM_STANDARDS);

/** Item, code and severity of the issues of a case. */
function issues(audit: typeof lithium, answers: unknown): readonly (readonly [string | null, string, string])[] {
  return audit.validate(answers).map(({ item, code, severity }) => [item, code, severity]);
}

const COMPLETE = {
  careSetting: 'WARD',
  ageBand: '18-64',
  onLithium: true,
  monthsOnLithium: 36,
  serumLevels: 4,
  renalTests: 2,
  thyroidTests: 2,
};

describe('a single answer', () => {
  it.each([
    ['months', 0],
    ['months', 600],
    ['months', -0],
    ['months', 12.0],
    ['onLithium', false],
    ['dose', 0.07],
    ['dose', 1],
    ['setting', 'WARD'],
    ['drugs', []],
    ['drugs', ['OLANZAPINE', 'CLOZAPINE']],
    ['startedOn', '1950-01-01'],
    ['auditedOn', '2024-02-29'],
    ['age', 0],
    ['age', 120],
    ['ageBand', '65+'],
    ['comment', 'twenty characters 👍🏽'],
    ['months', null],
  ])('is accepted: %s %p', (item, answer) => {
    expect(everyKind.validate({ [item]: answer })).toEqual([]);
  });

  it.each([
    ['age', -1, 'BELOW_MINIMUM', '“Age” must be 0 or more: check the entry.'],
    ['age', 130, 'ABOVE_MAXIMUM', '“Age” must be 120 or less: check the entry.'],
    ['age', 1.5, 'WRONG_TYPE', '“Age” must be an age in completed years, a whole number without quotes.'],
    ['months', 1.5, 'WRONG_TYPE', '“Months on lithium” must be a whole number, without commas, decimals or quotes.'],
    ['months', NaN, 'WRONG_TYPE', '“Months on lithium” must be a whole number, without commas, decimals or quotes.'],
    [
      'months',
      Infinity,
      'WRONG_TYPE',
      '“Months on lithium” must be a whole number, without commas, decimals or quotes.',
    ],
    [
      'months',
      '1,000',
      'WRONG_TYPE',
      '“Months on lithium” must be a whole number, without commas, decimals or quotes.',
    ],
    ['months', -1, 'BELOW_MINIMUM', '“Months on lithium” must be 0 months or more: check the entry.'],
    ['months', 601, 'ABOVE_MAXIMUM', '“Months on lithium” must be 600 months or less: check the entry.'],
    ['onLithium', 'yes', 'WRONG_TYPE', '“On lithium?” must be true or false.'],
    ['onLithium', 0, 'WRONG_TYPE', '“On lithium?” must be true or false.'],
    ['dose', NaN, 'WRONG_TYPE', '“Daily dose” must be a number, without commas or quotes.'],
    ['dose', -Infinity, 'WRONG_TYPE', '“Daily dose” must be a number, without commas or quotes.'],
    ['dose', 0.075, 'TOO_MANY_DECIMALS', '“Daily dose” may have at most 2 decimal places: round it.'],
    ['dose', 5000.01, 'ABOVE_MAXIMUM', '“Daily dose” must be 5000 mg or less: check the entry.'],
    ['setting', 'PRISON', 'UNKNOWN_OPTION', '“Care setting” must be one of: Ward (WARD), Community (COMMUNITY).'],
    ['setting', 'ward', 'UNKNOWN_OPTION', '“Care setting” must be one of: Ward (WARD), Community (COMMUNITY).'],
    ['setting', ['WARD'], 'WRONG_TYPE', '“Care setting” must be the code of one option, as a text.'],
    ['ageBand', '64', 'UNKNOWN_OPTION', '“Age band” must be one of: 18 to 64 (18-64), 65 and over (65+).'],
    [
      'drugs',
      'CLOZAPINE',
      'WRONG_TYPE',
      '“Antipsychotics prescribed” must be a list of option codes, an empty one for none.',
    ],
    [
      'drugs',
      ['CLOZAPINE', 1],
      'WRONG_TYPE',
      '“Antipsychotics prescribed” must be a list of option codes, an empty one for none.',
    ],
    [
      'drugs',
      ['CLOZAPINE', null],
      'WRONG_TYPE',
      '“Antipsychotics prescribed” must be a list of option codes, an empty one for none.',
    ],
    [
      'drugs',
      ['CLOZAPINE', 'X'],
      'UNKNOWN_OPTION',
      '“Antipsychotics prescribed” must be one of: Clozapine (CLOZAPINE), Olanzapine (OLANZAPINE), Haloperidol (HALOPERIDOL).',
    ],
    [
      'drugs',
      ['CLOZAPINE', 'CLOZAPINE'],
      'REPEATED_OPTION',
      '“Antipsychotics prescribed” names an option more than once: name each once.',
    ],
    [
      'startedOn',
      '2024-02-30',
      'INVALID_DATE',
      '“Lithium started on” must be a day that exists, year-month-day, from 1900 to 2199.',
    ],
    [
      'startedOn',
      '29/02/2024',
      'INVALID_DATE',
      '“Lithium started on” must be a day that exists, year-month-day, from 1900 to 2199.',
    ],
    ['startedOn', 45000, 'WRONG_TYPE', '“Lithium started on” must be a date, as a text: year-month-day.'],
    ['startedOn', '1949-12-31', 'TOO_EARLY', '“Lithium started on” must be 1950-01-01 or later: check the entry.'],
    ['startedOn', '2031-01-01', 'TOO_LATE', '“Lithium started on” must be 2030-12-31 or earlier: check the entry.'],
    ['comment', 'twenty-one characters', 'TOO_LONG', '“Comment” may have at most 20 characters: shorten it.'],
    ['comment', '  ', 'EMPTY_TEXT', '“Comment” is empty: leave it out instead.'],
    [
      'comment',
      'a\u0000b',
      'FORBIDDEN_CHARACTER',
      '“Comment” has a line break or another character that cannot be stored: type it again on one line.',
    ],
    [
      'comment',
      'a\nb',
      'FORBIDDEN_CHARACTER',
      '“Comment” has a line break or another character that cannot be stored: type it again on one line.',
    ],
    [
      'comment',
      'a\ud800',
      'FORBIDDEN_CHARACTER',
      '“Comment” has a line break or another character that cannot be stored: type it again on one line.',
    ],
  ])('is refused: %s %p', (item, answer, code, message) => {
    expect(everyKind.validate({ [item]: answer })).toEqual([{ item, code, severity: 'ERROR', message }]);
  });

  it('to an item that the tool does not have is refused without repeating its name', () => {
    const near = 'The case has an answer for an item that the audit tool does not have. Did you mean “months”?';
    const far =
      'The case has an answer for an item that the audit tool does not have. Check the names of the items against the audit tool.';
    const issue = { item: null, code: 'UNKNOWN_ITEM', severity: 'ERROR' };
    expect(everyKind.validate({ Month: 1 })).toEqual([{ ...issue, message: near }]);
    expect(everyKind.validate({ '943 476 5919': 1 })).toEqual([{ ...issue, message: far }]);
    expect(everyKind.validate(JSON.parse('{"__proto__": {"months": 1}}'))).toEqual([{ ...issue, message: far }]);
  });

  it('to very many items that the tool does not have is told for the first of them, and at once', () => {
    const foreign = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`serumLev${index}`, 1]));
    const started = performance.now();
    const found = issues(lithium, { ...COMPLETE, ...foreign });
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(found).toEqual(Array.from({ length: 20 }, () => [null, 'UNKNOWN_ITEM', 'ERROR']));
  });
});

describe('a case', () => {
  it('is complete without an issue', () => {
    expect(lithium.validate(COMPLETE)).toEqual([]);
  });

  it.each([null, undefined, 1, 'case', true, [], [COMPLETE]])('is an object, and not %p', (answers) => {
    const message = 'A case is an object of answers by the name of the item.';
    expect(lithium.validate(answers)).toEqual([{ item: null, code: 'NOT_A_CASE', severity: 'ERROR', message }]);
  });

  it('lacks every required item that is visible, and no other', () => {
    expect(issues(lithium, {})).toEqual([
      ['careSetting', 'REQUIRED', 'ERROR'],
      ['ageBand', 'REQUIRED', 'ERROR'],
      ['onLithium', 'REQUIRED', 'ERROR'],
    ]);
    expect(issues(lithium, { careSetting: 'WARD', ageBand: '65+', onLithium: false })).toEqual([]);
    expect(issues(lithium, { careSetting: 'WARD', ageBand: '65+', onLithium: true })).toEqual([
      ['monthsOnLithium', 'REQUIRED', 'ERROR'],
    ]);
    expect(issues(lithium, { careSetting: 'WARD', ageBand: '65+', onLithium: true, monthsOnLithium: 0 })).toEqual([
      ['renalBeforeStart', 'REQUIRED', 'ERROR'],
      ['thyroidBeforeStart', 'REQUIRED', 'ERROR'],
    ]);
  });

  it('takes zero and false for answers to required items', () => {
    const answers = {
      careSetting: 'WARD',
      ageBand: '65+',
      onLithium: true,
      monthsOnLithium: 0,
      renalBeforeStart: false,
      thyroidBeforeStart: false,
    };
    expect(issues(lithium, answers)).toEqual([]);
  });

  it('may not answer an item that is hidden', () => {
    expect(lithium.validate({ ...COMPLETE, renalBeforeStart: false })).toEqual([
      {
        item: 'renalBeforeStart',
        code: 'HIDDEN',
        severity: 'ERROR',
        message:
          '“Renal function tested before lithium?” is not asked with these answers: clear it, or check the answers that decide it.',
      },
    ]);
  });

  it('is warned about an answer while it is not known whether the item is asked', () => {
    expect(lithium.validate({ careSetting: 'WARD', ageBand: '65+', onLithium: true, serumLevels: 4 })).toEqual([
      {
        item: 'monthsOnLithium',
        code: 'REQUIRED',
        severity: 'ERROR',
        message: '“Months on lithium” has no answer: it is required.',
      },
      {
        item: 'serumLevels',
        code: 'VISIBILITY_UNDECIDED',
        severity: 'WARNING',
        message:
          '“Serum lithium levels in the past year” does not count until it is known whether it is asked: give a valid answer to “Months on lithium”.',
      },
    ]);
  });

  it('takes an answer that was refused neither for missing nor for a reason to hide others', () => {
    expect(issues(lithium, { ...COMPLETE, monthsOnLithium: '36' })).toEqual([
      ['monthsOnLithium', 'WRONG_TYPE', 'ERROR'],
      ['serumLevels', 'VISIBILITY_UNDECIDED', 'WARNING'],
      ['renalTests', 'VISIBILITY_UNDECIDED', 'WARNING'],
      ['thyroidTests', 'VISIBILITY_UNDECIDED', 'WARNING'],
    ]);
  });
});

describe('a rule', () => {
  const items: readonly AuditItem[] = [
    { kind: 'INTEGER', name: 'a', label: 'A', section: 'CASE', isRequired: false, maximum: 9 },
    { kind: 'INTEGER', name: 'b', label: 'B', section: 'CASE', isRequired: false },
    { kind: 'INTEGER', name: 'c', label: 'C', section: 'CASE', isRequired: false, visibleWhen: '10 / b > 0' },
  ];
  const withRule = (rule: Partial<ValidationRule>): typeof lithium =>
    compileAudit(
      toolOf(items, [
        {
          code: 'ORDER',
          holds: 'a <= b',
          severity: 'WARNING',
          message: 'B must be at least A.',
          items: ['a', 'b'],
          ...rule,
        },
      ]),
      [],
    );

  it('that does not hold is shown beside each of its items with its own code, severity and message', () => {
    const issue = { code: 'ORDER', severity: 'WARNING', message: 'B must be at least A.' };
    expect(withRule({}).validate({ a: 2, b: 1 })).toEqual([
      { ...issue, item: 'a' },
      { ...issue, item: 'b' },
    ]);
    expect(withRule({ items: [], severity: 'ERROR' }).validate({ a: 2, b: 1 })).toEqual([
      { ...issue, severity: 'ERROR', item: null },
    ]);
  });

  it('that holds, or cannot be decided because an item is missing or refused, says nothing', () => {
    expect(issues(withRule({}), { a: 1, b: 1 })).toEqual([]);
    expect(issues(withRule({}), { a: 2 })).toEqual([]);
    expect(issues(withRule({}), { a: 10, b: 1 })).toEqual([['a', 'ABOVE_MAXIMUM', 'ERROR']]);
  });

  it('that is decided by what is there speaks although an item is missing', () => {
    expect(issues(withRule({ holds: 'a < 2 && b > 0', items: ['a'] }), { a: 3 })).toEqual([['a', 'ORDER', 'WARNING']]);
  });

  it('that cannot be worked out keeps the case from being complete instead of throwing', () => {
    const message =
      'The check “B must be at least A.” cannot be worked out from these answers: check them, and tell the central team.';
    const audit = withRule({ holds: '10 / a > 1', items: ['a'] });
    expect(audit.validate({ a: 0 })).toEqual([{ item: 'a', code: 'CANNOT_BE_JUDGED', severity: 'ERROR', message }]);
  });

  it('of visibility that cannot be worked out does so too', () => {
    const message =
      'Whether “C” is asked cannot be worked out from these answers: check them, and tell the central team.';
    expect(withRule({}).validate({ b: 0 })).toEqual([
      { item: 'c', code: 'CANNOT_BE_JUDGED', severity: 'ERROR', message },
    ]);
  });

  it('reads hidden items as missing', () => {
    const audit = compileAudit(
      toolOf(
        [
          { kind: 'BOOLEAN', name: 'asked', label: 'Asked', section: 'CASE', isRequired: false },
          {
            kind: 'BOOLEAN',
            name: 'detail',
            label: 'Detail',
            section: 'CASE',
            isRequired: false,
            visibleWhen: 'asked',
          },
        ],
        [{ code: 'NO_DETAIL', holds: '!detail', severity: 'ERROR', message: 'No detail.', items: ['detail'] }],
      ),
      [],
    );
    expect(issues(audit, { asked: false, detail: true })).toEqual([['detail', 'HIDDEN', 'ERROR']]);
    expect(issues(audit, { asked: true, detail: true })).toEqual([['detail', 'NO_DETAIL', 'ERROR']]);
  });
});
