import { describe, expect, it } from '@jest/globals';
import { EVERY_KIND, standardOf, toolOf } from '../testing/definitions.js';
import type { AuditItem, ValidationRule } from './audit-tool.js';
import { checkDefinition } from './check-definition.js';
import type { DiagnosticCode } from './diagnostic.js';
import type { Standard } from './standard.js';

/*
 * The mistakes that authors make, each where it is told and with what to do about it. The tool has an item of every kind,
 * named after what it is.
 */

type Told = readonly [code: DiagnosticCode, place: string, message: string];

function toldOf(items: readonly AuditItem[], rules: readonly ValidationRule[], standard: Partial<Standard>): Told[] {
  return checkDefinition(toolOf(items, rules), [standardOf(standard)]).map(({ code, path, line, column, message }) => [
    code,
    line === null ? path : `${path} ${line}:${column}`,
    message,
  ]);
}

describe('a mistake in an expression', () => {
  it.each<[expression: string, code: DiagnosticCode, place: string, message: string]>([
    ['onLithum && months > 3', 'UNKNOWN_NAME', '1:1', 'there is no item “onLithum”. Did you mean “onLithium”?'],
    ['true &&\n  mnths > 3', 'UNKNOWN_NAME', '2:3', 'there is no item “mnths”. Did you mean “months”?'],
    ['setting == WARD', 'UNKNOWN_NAME', '1:12', 'there is no item “WARD”. Write the option in quotes: "WARD".'],
    ['onLithium == yes', 'UNKNOWN_NAME', '1:14', 'there is no item “yes”. Write true, without quotes.'],
    [
      'monthsBetwen(startedOn, auditedOn) > 3',
      'UNKNOWN_FUNCTION',
      '1:1',
      'there is no function “monthsBetwen”. Did you mean “monthsBetween”?',
    ],
    ['not(onLithium)', 'UNSUPPORTED', '1:1', 'not is not available here: write !item, or !(…) around a condition.'],
    ['has(months)', 'UNSUPPORTED', '1:1', 'has is not available here: write !isMissing(item).'],
    ['drugs.contains("CLOZAPINE")', 'UNSUPPORTED', '1:1', 'contains is not available here: write "CODE" in item.'],
    [
      'now() > startedOn',
      'UNSUPPORTED',
      '1:1',
      'now is not available here: ask for the date of the audit as an item, so that the result can be recomputed.',
    ],
    [
      'setting == "WRAD"',
      'UNKNOWN_OPTION',
      '1:12',
      '“WRAD” is not the code of an option of “setting”. Did you mean “WARD”? The codes are: WARD, COMMUNITY.',
    ],
    [
      'ageBand == "18 to 64"',
      'UNKNOWN_OPTION',
      '1:12',
      '“18 to 64” is not the code of an option of “ageBand”. Write its code: "18-64". The codes are: 18-64, 65+.',
    ],
    [
      'drugs == "CLOZAPINE"',
      'TYPE',
      '1:1',
      '== does not go between a list of option codes and a text or option code. Ask whether a list holds something with: "CODE" in item.',
    ],
    [
      'months > "3"',
      'TYPE',
      '1:1',
      '> does not go between a whole number and a text or option code. Only texts and option codes are written in quotes; numbers are not.',
    ],
    [
      'startedOn > "2020-01-01"',
      'TYPE',
      '1:1',
      '> does not go between a date and a text or option code. Write a fixed date as date("yyyy-mm-dd"); differences are daysBetween(a, b) and monthsBetween(a, b).',
    ],
    [
      '3 < months < 5',
      'TYPE',
      '1:1',
      '< does not go between true or false and a whole number. Split a double comparison in two and join them with &&; a yes/no item stands alone or is compared with true or false.',
    ],
    [
      'months',
      'NOT_A_CONDITION',
      '1:1',
      'this must be a condition (true or false), but it is a whole number: compare it with something.',
    ],
    ['months = 3', 'SYNTAX', '1:8', 'this cannot be read here. Compare with == (two signs).'],
    ['onLithium AND months > 3', 'SYNTAX', '1:11', 'this cannot be read here. Write && for “and”.'],
    ['months => 3', 'SYNTAX', '1:8', 'this cannot be read here. Write >= for “at least”.'],
    ['(onLithium && months > 3', 'SYNTAX', '1:25', 'a closing bracket ) is missing here.'],
    ['setting == "WARD', 'SYNTAX', '1:12', 'a text starts here and does not end: close the quotes.'],
    [
      'drugs.exists(months, months == "CLOZAPINE")',
      'SHADOWED_NAME',
      '1:14',
      '“months” is already the name of something else: choose a new name for one element of the list.',
    ],
    [
      'date("2020-02-30") < startedOn',
      'INVALID_ARGUMENT',
      '1:6',
      'date takes a day that exists, in quotes and as year-month-day: date("2024-03-31").',
    ],
    ['daysBetween(startedOn) > 3', 'INVALID_ARGUMENT', '1:1', 'daysBetween takes 2 argument(s), not 1.'],
    ['', 'EMPTY', '1:1', 'the expression is empty: write true if it always holds.'],
    ['true && '.repeat(260) + 'true', 'TOO_LONG', '1:2001', 'the expression is longer than 2000 characters.'],
  ])('%j is told as %s', (metWhen, code, place, message) => {
    expect(toldOf(EVERY_KIND, [], { metWhen })).toEqual([
      [code, `standards[0].metWhen ${place}`, `Standard 1, met when: ${message}`],
    ]);
  });
});

describe('a mistake in the form', () => {
  const asked: AuditItem = { kind: 'BOOLEAN', name: 'asked', label: 'Asked?', section: 'CASE', isRequired: false };
  const choice = { ...asked, kind: 'CHOICE', name: 'place', label: 'Place' } as const;

  it.each<[what: string, item: AuditItem, ...Told]>([
    [
      'a name with a space',
      { ...asked, name: 'was asked' },
      'INVALID_NAME',
      'items[0].name',
      'the name must start with a small letter and hold only letters and digits, at most 60, for example monthsOnLithium.',
    ],
    [
      'a reserved word',
      { ...asked, name: 'date' },
      'RESERVED_NAME',
      'items[0].name',
      '“date” is a reserved word: choose another name, for example dateItem.',
    ],
    [
      'a section that is not there',
      { ...asked, section: 'CAES' },
      'UNKNOWN_SECTION',
      'items[0].section',
      'there is no section “CAES”. Did you mean “CASE”?',
    ],
    [
      'the same code twice',
      {
        ...choice,
        options: [
          { code: 'A', label: 'Ward' },
          { code: 'A', label: 'Home' },
        ],
      },
      'DUPLICATE',
      'items[0].options[1]',
      'its code or label is also option 1’s: they must differ in more than capitals.',
    ],
    [
      'a question about the date of birth',
      { ...asked, kind: 'CIVIL_DATE', label: 'Date of birth' },
      'DATE_OF_BIRTH',
      'items[0]',
      'a date of birth identifies a patient and is never asked: ask the age in years, or an age band.',
    ],
    [
      'a condition on itself',
      { ...asked, visibleWhen: 'asked' },
      'VISIBILITY_CYCLE',
      'items[0].visibleWhen',
      'its visibility depends on itself: asked → asked. Take one of these conditions out.',
    ],
    [
      'limits the wrong way round',
      { ...asked, kind: 'INTEGER', minimum: 5, maximum: 4 },
      'INVALID_RANGE',
      'items[0].minimum',
      'the minimum is above the maximum, so no answer is valid.',
    ],
  ])('%s is told beside the item', (_what, item, code, place, message) => {
    const [told, ...others] = toldOf([item], [], {});
    expect([told?.[0], told?.[1], others]).toEqual([code, place, []]);
    expect(told?.[2].replace(/^Item 1 \([^)]*\)(?:, visible when)?: /, '')).toEqual(message);
  });

  it('names the item that a rule meant', () => {
    const rule = { code: 'R', holds: 'asked', severity: 'ERROR', message: 'Look.', items: ['aksed'] } as const;
    expect(toldOf([asked], [rule], {})).toEqual([
      ['UNKNOWN_ITEM', 'rules[0].items[0]', expect.stringMatching(/“aksed”.* Did you mean “asked”\?/)],
    ]);
  });
});
