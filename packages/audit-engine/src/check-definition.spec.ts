import { describe, expect, it } from '@jest/globals';
import { EVERY_KIND, standardOf, toolOf } from '../testing/definitions.js';
import type { AuditItem, AuditTool } from './audit-tool.js';
import { checkDefinition } from './check-definition.js';
import type { Standard } from './standard.js';

/** Path and code of every mistake, and that none of them claims a place inside an expression. */
function structural(tool: AuditTool, standards: readonly Standard[] = []): readonly (readonly [string, string])[] {
  return checkDefinition(tool, standards).map(({ path, code, line, column }) => {
    expect([line, column]).toEqual([null, null]);
    return [path, code];
  });
}

function flag(parts: Partial<AuditItem & { readonly kind: 'BOOLEAN' }> = {}): AuditItem {
  return { kind: 'BOOLEAN', name: 'onLithium', label: 'On lithium?', section: 'CASE', isRequired: false, ...parts };
}

const common = { label: 'An item', section: 'CASE', isRequired: false, name: 'it' } as const;

function inTool(...items: readonly AuditItem[]): readonly (readonly [string, string])[] {
  return structural(toolOf(items));
}

describe('the items of a definition', () => {
  it('may be of every kind', () => {
    expect(checkDefinition(toolOf(EVERY_KIND), [])).toEqual([]);
  });

  it.each(['Months', '1st', 'months_on', 'on lithium', '', 'mois€', 'm'.repeat(61)])('cannot be named %p', (name) => {
    expect(inTool(flag({ name }))).toEqual([['items[0].name', 'INVALID_NAME']]);
  });

  it.each(['true', 'in', 'loop', 'string', 'date', 'isMissing', 'constructor', 'toString', 'teamCode'])(
    'cannot be named %s, which is reserved',
    (name) => {
      expect(inTool(flag({ name }))).toEqual([['items[0].name', 'RESERVED_NAME']]);
    },
  );

  it('have different names, capitals apart', () => {
    expect(inTool(flag(), flag({ name: 'onlithium' }))).toEqual([['items[1].name', 'DUPLICATE']]);
  });

  it('stand in a section that exists, and the nearest is suggested', () => {
    const [diagnostic] = checkDefinition(toolOf([flag({ section: 'CSAE' })]), []);
    expect(diagnostic).toEqual({
      path: 'items[0].section',
      code: 'UNKNOWN_SECTION',
      message: 'Item 1 (onLithium): there is no section “CSAE”. Did you mean “CASE”?',
      line: null,
      column: null,
    });
  });

  it('have a label', () => {
    expect(inTool(flag({ label: ' ' }))).toEqual([['items[0].label', 'EMPTY']]);
  });

  it('never ask for a date of birth', () => {
    expect(inTool({ ...common, kind: 'CIVIL_DATE', label: 'Date of birth' })).toEqual([['items[0]', 'DATE_OF_BIRTH']]);
    expect(inTool({ ...common, kind: 'CIVIL_DATE', name: 'dob' })).toEqual([['items[0]', 'DATE_OF_BIRTH']]);
    expect(inTool({ ...common, kind: 'SHORT_TEXT', maximumLength: 10, label: 'DOB' })).toEqual([
      ['items[0]', 'DATE_OF_BIRTH'],
    ]);
  });

  it('have limits that leave an answer possible', () => {
    const integer = { ...common, kind: 'INTEGER' } as const;
    expect(inTool({ ...integer, minimum: 5, maximum: 4 })).toEqual([['items[0].minimum', 'INVALID_RANGE']]);
    expect(inTool({ ...integer, minimum: 0.5 })).toEqual([['items[0].minimum', 'INVALID_RANGE']]);
    expect(inTool({ ...integer, maximum: Infinity })).toEqual([['items[0].maximum', 'INVALID_RANGE']]);
    expect(inTool({ ...common, kind: 'DECIMAL', decimalPlaces: 11 })).toEqual([
      ['items[0].decimalPlaces', 'INVALID_RANGE'],
    ]);
    expect(inTool({ ...common, kind: 'DECIMAL', maximum: NaN })).toEqual([['items[0].maximum', 'INVALID_RANGE']]);
    expect(inTool({ ...common, kind: 'AGE_YEARS', minimum: -1, maximum: 121 })).toEqual([
      ['items[0].minimum', 'INVALID_RANGE'],
      ['items[0].maximum', 'INVALID_RANGE'],
    ]);
    expect(inTool({ ...common, kind: 'CIVIL_DATE', earliest: '2024-02-30' })).toEqual([
      ['items[0].earliest', 'INVALID_RANGE'],
    ]);
    expect(inTool({ ...common, kind: 'CIVIL_DATE', earliest: '2024-02-02', latest: '2024-02-01' })).toEqual([
      ['items[0].earliest', 'INVALID_RANGE'],
    ]);
    expect(inTool({ ...common, kind: 'SHORT_TEXT', maximumLength: 201 })).toEqual([
      ['items[0].maximumLength', 'INVALID_RANGE'],
    ]);
    expect(inTool({ ...common, kind: 'SHORT_TEXT', maximumLength: 0 })).toEqual([
      ['items[0].maximumLength', 'INVALID_RANGE'],
    ]);
  });

  it('offer options that can be told apart by code and by label', () => {
    const choice = (...options: readonly (readonly [string, string])[]): AuditItem => ({
      ...common,
      kind: 'CHOICE',
      options: options.map(([code, label]) => ({ code, label })),
    });
    expect(inTool(choice(['A', 'Ward'], ['B', 'Home']))).toEqual([]);
    expect(inTool(choice())).toEqual([['items[0].options', 'EMPTY']]);
    expect(inTool(choice(['A', 'Ward'], ['a', 'Home']))).toEqual([['items[0].options[1]', 'DUPLICATE']]);
    expect(inTool(choice(['A', 'Ward'], ['B', 'WARD']))).toEqual([['items[0].options[1]', 'DUPLICATE']]);
    expect(inTool(choice(['A', 'B'], ['B', 'Home']))).toEqual([['items[0].options[1]', 'DUPLICATE']]);
    expect(inTool(choice(['', 'Ward']))).toEqual([['items[0].options[0].code', 'EMPTY']]);
    expect(inTool(choice([' A', 'Ward']))).toEqual([['items[0].options[0].code', 'INVALID_OPTION']]);
    expect(inTool(choice(['A', '']))).toEqual([['items[0].options[0].label', 'EMPTY']]);
  });

  it('offer no separator inside an option where several can be chosen', () => {
    const options = [{ code: 'A', label: 'One; or two' }];
    expect(inTool({ ...common, kind: 'MULTIPLE_CHOICE', options })).toEqual([
      ['items[0].options[0]', 'INVALID_OPTION'],
    ]);
    expect(inTool({ ...common, kind: 'CHOICE', options })).toEqual([]);
  });

  it('are a stratum only where the answers are options, and each stratum once', () => {
    const options = [{ code: 'F', label: 'Female' }];
    const sex = { ...common, kind: 'CHOICE', options, stratum: 'SEX' } as const;
    expect(inTool(sex)).toEqual([]);
    expect(inTool(sex, { ...sex, name: 'other' })).toEqual([['items[1].stratum', 'DUPLICATE']]);
    expect(inTool({ ...common, kind: 'AGE_YEARS', stratum: 'AGE_BAND' })).toEqual([
      ['items[0].stratum', 'INVALID_STRATUM'],
    ]);
    expect(inTool({ ...common, kind: 'AGE_BAND', options, stratum: 'SEX' })).toEqual([
      ['items[0].stratum', 'INVALID_STRATUM'],
    ]);
  });

  it('do not decide their own visibility, directly or in a circle', () => {
    expect(inTool(flag({ visibleWhen: 'onLithium' }))).toEqual([['items[0].visibleWhen', 'VISIBILITY_CYCLE']]);
    const tool = toolOf([
      flag({ name: 'a', visibleWhen: 'c' }),
      flag({ name: 'b', visibleWhen: 'a' }),
      flag({ name: 'c', visibleWhen: 'isMissing(b)' }),
      flag({ name: 'd', visibleWhen: 'c' }),
    ]);
    expect(checkDefinition(tool, []).map(({ path, message }) => [path, message])).toEqual([
      [
        'items[0].visibleWhen',
        'Item 1 (a), visible when: its visibility depends on itself: a → c → b → a. Take one of these conditions out.',
      ],
    ]);
  });

  it('have expressions for their visibility that are checked too', () => {
    const [diagnostic] = checkDefinition(toolOf([flag({ visibleWhen: 'true && mnths > 1' })]), []);
    expect(diagnostic).toMatchObject({ path: 'items[0].visibleWhen', code: 'UNKNOWN_NAME', line: 1, column: 9 });
  });
});

describe('the sections of a definition', () => {
  it('have a code of their own and a title', () => {
    const sections = [
      { code: 'A', title: 'One' },
      { code: 'A', title: ' ' },
      { code: '', title: 'Three' },
    ];
    expect(structural({ sections, items: [], rules: [] })).toEqual([
      ['sections[1].title', 'EMPTY'],
      ['sections[2].code', 'EMPTY'],
      ['sections[1].code', 'DUPLICATE'],
    ]);
  });
});

describe('the rules of a definition', () => {
  const rule = {
    code: 'R1',
    holds: 'onLithium',
    severity: 'ERROR',
    message: 'Check this.',
    items: ['onLithium'],
  } as const;

  it('have a code of their own, a message, and items that exist', () => {
    expect(structural(toolOf([flag()], [rule]))).toEqual([]);
    expect(structural(toolOf([flag()], [rule, rule]))).toEqual([['rules[1].code', 'DUPLICATE']]);
    expect(structural(toolOf([flag()], [{ ...rule, code: '' }]))).toEqual([['rules[0].code', 'EMPTY']]);
    expect(structural(toolOf([flag()], [{ ...rule, code: 'REQUIRED' }]))).toEqual([['rules[0].code', 'RESERVED_CODE']]);
    expect(structural(toolOf([flag()], [{ ...rule, message: '' }]))).toEqual([['rules[0].message', 'EMPTY']]);
    expect(structural(toolOf([flag()], [{ ...rule, items: ['onLithum'] }]))).toEqual([
      ['rules[0].items[0]', 'UNKNOWN_ITEM'],
    ]);
  });

  it('have a condition', () => {
    const [diagnostic] = checkDefinition(toolOf([flag()], [{ ...rule, holds: '1' }]), []);
    expect(diagnostic).toMatchObject({ path: 'rules[0].holds', code: 'NOT_A_CONDITION', line: 1, column: 1 });
  });
});

describe('the standards of a definition', () => {
  const tool = toolOf([flag()]);
  const inStandard = (parts: Partial<Standard>): readonly (readonly [string, string])[] =>
    structural(tool, [standardOf(parts)]);

  it('are numbered from 1 without gaps or repetitions, in any order', () => {
    expect(structural(tool, [standardOf({ number: 2 }), standardOf({ number: 1 })])).toEqual([]);
    expect(inStandard({ number: 2 })).toEqual([['standards[0].number', 'INVALID_NUMBER']]);
    expect(inStandard({ number: 0 })).toEqual([['standards[0].number', 'INVALID_NUMBER']]);
    expect(structural(tool, [standardOf(), standardOf()])).toEqual([['standards[1].number', 'DUPLICATE']]);
  });

  it('have a statement and a target that can be reached', () => {
    expect(inStandard({ statement: '' })).toEqual([['standards[0].statement', 'EMPTY']]);
    expect(inStandard({ targetPercent: 0 })).toEqual([]);
    expect(inStandard({ targetPercent: 100 })).toEqual([]);
    expect(inStandard({ targetPercent: 101 })).toEqual([['standards[0].targetPercent', 'INVALID_TARGET']]);
    expect(inStandard({ targetPercent: 99.5 })).toEqual([['standards[0].targetPercent', 'INVALID_TARGET']]);
    expect(inStandard({ targetPercent: 90, direction: 'NEUTRAL' })).toEqual([
      ['standards[0].targetPercent', 'INVALID_TARGET'],
    ]);
  });

  it('name their evidence in full, with links that are safe to follow', () => {
    const evidence = { body: 'NICE', code: 'CG185' };
    expect(inStandard({ evidence: [{ ...evidence, link: 'https://www.nice.org.uk/guidance/cg185' }] })).toEqual([]);
    expect(inStandard({ evidence: [{ ...evidence, link: 'javascript:alert(1)' }] })).toEqual([
      ['standards[0].evidence[0].link', 'INVALID_LINK'],
    ]);
    expect(inStandard({ evidence: [{ body: '', code: '' }] })).toEqual([
      ['standards[0].evidence[0].body', 'EMPTY'],
      ['standards[0].evidence[0].code', 'EMPTY'],
    ]);
  });

  it('have at most 26 exclusions, each with its own code and a reason', () => {
    const exclusions = Array.from({ length: 27 }, (_, index) => ({
      code: `E${index}`,
      reason: 'a reason',
      when: 'false',
    }));
    expect(inStandard({ exclusions: exclusions.slice(0, 26) })).toEqual([]);
    expect(inStandard({ exclusions })).toEqual([['standards[0].exclusions', 'TOO_MANY_EXCLUSIONS']]);
    const doubled = [
      { code: 'A', reason: '', when: 'false' },
      { code: 'A', reason: 'a reason', when: 'false' },
    ];
    expect(inStandard({ exclusions: doubled })).toEqual([
      ['standards[0].exclusions[0].reason', 'EMPTY'],
      ['standards[0].exclusions[1].code', 'DUPLICATE'],
    ]);
  });

  it('have every expression checked, each at its own path', () => {
    const wrong = standardOf({
      eligibleWhen: 'a',
      exclusions: [{ code: 'E', reason: 'a reason', when: 'b' }],
      metWhen: 'c',
    });
    expect(checkDefinition(tool, [wrong]).map(({ path, message }) => [path, message])).toEqual([
      ['standards[0].eligibleWhen', 'Standard 1, eligible when: there is no item “a”.'],
      ['standards[0].exclusions[0].when', 'Standard 1, exclusion 1: there is no item “b”.'],
      ['standards[0].metWhen', 'Standard 1, met when: there is no item “c”.'],
    ]);
  });
});
