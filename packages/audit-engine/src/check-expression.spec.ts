import { describe, expect, it } from '@jest/globals';
import { EVERY_KIND, standardOf, toolOf } from '../testing/definitions.js';
import { checkDefinition } from './check-definition.js';
import type { Diagnostic } from './diagnostic.js';

/** What the author is told about an expression that says who meets a standard. */
function told(metWhen: string): readonly Diagnostic[] {
  return checkDefinition(toolOf(EVERY_KIND), [standardOf({ metWhen })]);
}

const NO_ORDER =
  'lists are not compared, as the order of chosen options means nothing: write "CODE" in item for each, and size(item) for how many.';

/** Expression, code, column of the mistake, and the message after “Standard 1, met when: ”. */
const MISTAKES: readonly (readonly [string, string, number, string])[] = [
  ['months = 12', 'SYNTAX', 8, 'this cannot be read here. Compare with == (two signs).'],
  ['months === 12', 'SYNTAX', 10, 'this cannot be read here. Compare with == or != (two signs).'],
  ['months => 12', 'SYNTAX', 8, 'this cannot be read here. Write >= for “at least”.'],
  ['months <> 12', 'SYNTAX', 9, 'this cannot be read here. Write != for “is not”.'],
  ['months ≥ 12', 'SYNTAX', 8, 'this cannot be read here. Write >= for “at least”.'],
  ['months >= 12 and onLithium', 'SYNTAX', 14, 'this cannot be read here. Write && for “and”.'],
  ['not onLithium', 'SYNTAX', 5, 'this cannot be read here. Write ! for “not”.'],
  ['onLithium & true', 'SYNTAX', 11, 'this cannot be read here. Write && for “and”.'],
  ['setting == “WARD”', 'SYNTAX', 12, 'this cannot be read here. Use straight quotes: "…".'],
  ['setting == "WARD', 'SYNTAX', 12, 'a text starts here and does not end: close the quotes.'],
  ['(months >= 12', 'SYNTAX', 14, 'a closing bracket ) is missing here.'],
  ['months >= 12 &&', 'SYNTAX', 16, 'the expression ends too early: something must follow here.'],
  ['onLithium ? true', 'SYNTAX', 17, 'a ? must be followed by two values with a : between them.'],
  ['if (onLithium) true', 'SYNTAX', 1, 'this cannot be read here. Write condition ? value : otherValue.'],
  ['months >= 12, onLithium', 'SYNTAX', 13, 'this cannot be read here. Join two conditions with && (and) or || (or).'],
  ['  ', 'EMPTY', 1, 'the expression is empty: write true if it always holds.'],
  ['month >= 12', 'UNKNOWN_NAME', 1, 'there is no item “month”. Did you mean “months”?'],
  ['Months >= 12', 'UNKNOWN_NAME', 1, 'there is no item “Months”. Did you mean “months”?'],
  ['weight >= 12', 'UNKNOWN_NAME', 1, 'there is no item “weight”.'],
  ['setting == WARD', 'UNKNOWN_NAME', 12, 'there is no item “WARD”. Write the option in quotes: "WARD".'],
  ['onLithium == int', 'UNKNOWN_NAME', 14, 'there is no item “int”.'],
  ['ismissing(months)', 'UNKNOWN_FUNCTION', 1, 'there is no function “ismissing”. Did you mean “isMissing”?'],
  ['months.isMissing()', 'UNKNOWN_FUNCTION', 1, 'isMissing is written as isMissing(item).'],
  ['exists(drugs, d, d == "CLOZAPINE")', 'UNKNOWN_FUNCTION', 1, 'exists is written as item.exists(…).'],
  ['drugs.exist(d, d == "CLOZAPINE")', 'UNKNOWN_FUNCTION', 1, 'there is no function “exist”. Did you mean “exists”?'],
  ['has(months)', 'UNSUPPORTED', 1, 'has is not available here: write !isMissing(item).'],
  ['months == null', 'UNSUPPORTED', 11, 'null is not used here: write isMissing(item).'],
  [
    'drugs[0] == "CLOZAPINE"',
    'UNSUPPORTED',
    1,
    'the order of chosen options means nothing: ask with "CODE" in item, or item.exists(x, …).',
  ],
  ['startedOn.year == 2024', 'UNSUPPORTED', 11, 'items have no parts: there is nothing to read after the point.'],
  ['dyn(months) == 12', 'UNKNOWN_FUNCTION', 1, 'there is no function “dyn”.'],
  ['isMissing(months + 1)', 'INVALID_ARGUMENT', 11, 'isMissing takes the name of one item.'],
  ['isMissing(months, age)', 'INVALID_ARGUMENT', 1, 'isMissing takes 1 argument(s), not 2.'],
  [
    'startedOn < date("2024-02-30")',
    'INVALID_ARGUMENT',
    18,
    'date takes a day that exists, in quotes and as year-month-day: date("2024-03-31").',
  ],
  ['months < 9223372036854775808', 'INVALID_ARGUMENT', 10, 'this whole number is too large.'],
  [
    'drugs.exists(months, months == "CLOZAPINE")',
    'SHADOWED_NAME',
    14,
    '“months” is already the name of something else: choose a new name for one element of the list.',
  ],
  [
    'drugs.exists("d", true)',
    'SYNTAX',
    14,
    'the first argument must be a new name, as in drugs.exists(drug, drug == "LITHIUM").',
  ],
  [
    'months',
    'NOT_A_CONDITION',
    1,
    'this must be a condition (true or false), but it is a whole number: compare it with something.',
  ],
  [
    'months >= "12"',
    'TYPE',
    1,
    '>= does not go between a whole number and a text or option code. Only texts and option codes are written in quotes; numbers are not.',
  ],
  [
    'dose == 100',
    'TYPE',
    1,
    '== does not go between a decimal number and a whole number. Write whole numbers with a point (100.0) beside decimal ones, or convert with double(…).',
  ],
  [
    'onLithium == "Yes"',
    'TYPE',
    1,
    '== does not go between true or false and a text or option code. A yes/no item stands alone, or is compared with true or false, without quotes.',
  ],
  [
    'startedOn > "2024-01-01"',
    'TYPE',
    1,
    '> does not go between a date and a text or option code. Write a fixed date as date("yyyy-mm-dd"); differences are daysBetween(a, b) and monthsBetween(a, b).',
  ],
  [
    'drugs == "CLOZAPINE"',
    'TYPE',
    1,
    '== does not go between a list of option codes and a text or option code. Ask whether a list holds something with: "CODE" in item.',
  ],
  [
    '1 < months < 12',
    'TYPE',
    1,
    '< does not go between true or false and a whole number. Split a double comparison in two and join them with &&; a yes/no item stands alone or is compared with true or false.',
  ],
  ['!months', 'TYPE', 1, '! stands before a condition (true or false), but here before a whole number.'],
  [
    'months && onLithium',
    'TYPE',
    1,
    '&& and || join conditions (true or false), but one side is a whole number: compare it with something.',
  ],
  [
    '(months ? 1 : 2) > 1',
    'TYPE',
    2,
    'a condition (true or false) must stand here, but it is a whole number: compare it with something.',
  ],
  [
    '(onLithium ? months : dose) > 1',
    'TYPE',
    2,
    'both sides of the : must be of one type, but they are a whole number and a decimal number.',
  ],
  [
    'months in [1, "2"]',
    'TYPE',
    15,
    'all elements of a list must be of one type: all texts in quotes, or all numbers.',
  ],
  [
    'monthsBetween(months, age) > 1',
    'TYPE',
    1,
    'monthsBetween(…) does not take this. It was given a whole number and a whole number.',
  ],
  ['int(setting) == 1', 'TYPE', 1, 'int(…) does not take this. It was given a text or option code.'],
  [
    'drugs.exists(d, double(d + "0") > 1.0)',
    'TYPE',
    17,
    'double(…) does not take this. It was given a text or option code.',
  ],
  ['onLithium && drugs == ["OLANZAPINE", "CLOZAPINE"]', 'UNSUPPORTED', 14, NO_ORDER],
  ['drugs.filter(d, d != "CLOZAPINE") != (onLithium ? [] : drugs)', 'UNSUPPORTED', 1, NO_ORDER],
  ['drugs in [drugs]', 'UNSUPPORTED', 1, NO_ORDER],
  ['[drugs].exists(x, size(x) > 1)', 'UNSUPPORTED', 1, 'a list can hold texts, numbers and dates, and no other lists.'],
  [
    'setting == "WRAD"',
    'UNKNOWN_OPTION',
    12,
    '“WRAD” is not the code of an option of “setting”. Did you mean “WARD”? The codes are: WARD, COMMUNITY.',
  ],
  [
    'setting == "Ward"',
    'UNKNOWN_OPTION',
    12,
    '“Ward” is not the code of an option of “setting”. Write its code: "WARD". The codes are: WARD, COMMUNITY.',
  ],
  [
    '"PRISON" != setting',
    'UNKNOWN_OPTION',
    1,
    '“PRISON” is not the code of an option of “setting”. The codes are: WARD, COMMUNITY.',
  ],
  [
    'setting in ["WARD", "COMUNITY"]',
    'UNKNOWN_OPTION',
    21,
    '“COMUNITY” is not the code of an option of “setting”. Did you mean “COMMUNITY”? The codes are: WARD, COMMUNITY.',
  ],
  [
    '"CLOZAPIN" in drugs',
    'UNKNOWN_OPTION',
    1,
    '“CLOZAPIN” is not the code of an option of “drugs”. Did you mean “CLOZAPINE”? The codes are: CLOZAPINE, OLANZAPINE, HALOPERIDOL.',
  ],
  [
    'drugs.exists(d, d == "X")',
    'UNKNOWN_OPTION',
    22,
    '“X” is not the code of an option of “drugs”. The codes are: CLOZAPINE, OLANZAPINE, HALOPERIDOL.',
  ],
  [
    '["CLOZAPINE", "X"].all(d, d in drugs)',
    'UNKNOWN_OPTION',
    15,
    '“X” is not the code of an option of “drugs”. The codes are: CLOZAPINE, OLANZAPINE, HALOPERIDOL.',
  ],
  [
    'ageBand == (onLithium ? "18-64" : "64+")',
    'UNKNOWN_OPTION',
    35,
    '“64+” is not the code of an option of “ageBand”. Did you mean “65+”? The codes are: 18-64, 65+.',
  ],
];

describe('what an author is told about a mistake in an expression', () => {
  it.each(MISTAKES)('%s', (metWhen, code, column, message) => {
    expect(told(metWhen)).toEqual([
      { path: 'standards[0].metWhen', code, message: `Standard 1, met when: ${message}`, line: 1, column },
    ]);
  });

  it('is all unknown names and functions at once', () => {
    const places = told('month >= 12 && ismissing(dose) || sex == 1').map(({ code, column }) => [code, column]);
    expect(places).toEqual([
      ['UNKNOWN_NAME', 1],
      ['UNKNOWN_FUNCTION', 16],
      ['UNKNOWN_NAME', 35],
    ]);
  });

  it('counts lines and columns over several lines', () => {
    const [first] = told('// on lithium for a year\nmonths >= 12\n  && month < 24');
    expect(first).toMatchObject({ code: 'UNKNOWN_NAME', line: 3, column: 6 });
  });

  it('is that an expression is too long, or too deeply nested, instead of a crash', () => {
    expect(told(`${'!'.repeat(2000)}onLithium`)).toMatchObject([{ code: 'TOO_LONG' }]);
    expect(told(`${'!'.repeat(1990)}onLithium`)).toMatchObject([{ code: 'SYNTAX' }]);
    expect(told(`${'('.repeat(900)}onLithium${')'.repeat(900)}`)).toMatchObject([
      {
        message:
          'Standard 1, met when: the expression is too large or too deeply nested: split it, or ask for the fact as an item of its own.',
      },
    ]);
  });
});

describe('an expression over lists inside lists', () => {
  /** Each list holds the element of the one around it four times. */
  const nested = (levels: number): string =>
    Array.from({ length: levels }, (_, level) => level).reduceRight(
      (inside, level) => `[e${level}, e${level}, e${level}, e${level}].exists(e${level + 1}, ${inside})`,
      `e${levels} == setting`,
    );

  it('may go through two, and is refused at the third before it costs anything', () => {
    expect(told(`["WARD"].exists(e0, ${nested(1)})`)).toEqual([]);
    const started = performance.now();
    for (const levels of [2, 12, 17]) {
      expect(told(`["WARD"].exists(e0, ${nested(levels)})`)).toMatchObject([
        {
          code: 'UNSUPPORTED',
          message:
            'Standard 1, met when: at most 2 lists can be gone through inside one another: ask for the fact as an item of its own.',
        },
      ]);
    }
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('an expression without mistakes', () => {
  it.each([
    'true',
    'months >= 12 && onLithium',
    'dose > 100',
    'dose * 2.0 > double(months)',
    'int(dose) == months',
    'setting in ["WARD"] || setting != "COMMUNITY"',
    'isMissing(months) || !isMissing(startedOn)',
    '"CLOZAPINE" in drugs && size(drugs) > 1 && drugs.size() < 3',
    'drugs == []',
    '[] != drugs.filter(d, d != "CLOZAPINE")',
    'int(double(months)) == 1',
    'drugs.filter(d, d in ["CLOZAPINE", "OLANZAPINE"]).size() >= 1',
    'drugs.all(d, d != "CLOZAPINE") || drugs.exists_one(d, d == "CLOZAPINE")',
    'monthsBetween(startedOn, auditedOn) >= 12 && daysBetween(startedOn, auditedOn) > 0',
    'startedOn < auditedOn && startedOn >= date("2020-02-29") && startedOn != auditedOn',
    'age >= 18 ? ageBand == "18-64" : comment == "anything may be written"',
    '["WARD", "CLOZAPINE"].exists(x, x == setting || x in drugs)',
    'months > -1',
  ])('is accepted: %s', (metWhen) => {
    expect(told(metWhen)).toEqual([]);
  });
});
