import { describe, expect, it } from '@jest/globals';
import { standardOf, toolOf } from '../testing/definitions.js';
import type { AuditItem, ValidationRule } from './audit-tool.js';
import { comparability } from './comparability.js';
import type { AuditDefinition, Standard } from './standard.js';

const inSection = { section: 'CASE', isRequired: false } as const;

const ASKED: AuditItem = { ...inSection, kind: 'BOOLEAN', name: 'asked', label: 'Asked' };
const DOSE: AuditItem = {
  ...inSection,
  kind: 'INTEGER',
  name: 'dose',
  label: 'Dose',
  unit: 'mg',
  visibleWhen: 'asked',
};
const SETTING = {
  ...inSection,
  kind: 'CHOICE',
  name: 'setting',
  label: 'Setting',
  options: [
    { code: 'WARD', label: 'Ward' },
    { code: 'HOME', label: 'Home' },
  ],
} as const satisfies AuditItem;
/** Like the setting, but no standard rests on it. */
const PLACE = { ...SETTING, name: 'place' };
const UNUSED: AuditItem = { ...inSection, kind: 'INTEGER', name: 'unused', label: 'Unused' };

const ITEMS = [ASKED, DOSE, SETTING, UNUSED];
const WARD_ONLY = [{ code: 'HOME', reason: 'At home', when: 'setting == "HOME"' }];
const STANDARD = standardOf({
  eligibleWhen: 'dose > 0',
  exclusions: WARD_ONLY,
  metWhen: 'dose < 100 && true',
  targetPercent: 90,
});

const BASELINE: AuditDefinition = { tool: toolOf(ITEMS), standards: [STANDARD] };

/** What keeps a later version from being comparable: code, and the item or the number of the standard. */
function reasons(
  items: readonly AuditItem[],
  standards: readonly Standard[],
): readonly (readonly [string, string | number | null])[] {
  const result = comparability(BASELINE, { tool: toolOf(items), standards });
  return result.kind === 'COMPARABLE' ? [] : result.reasons.map(({ code, item, standard }) => [code, item ?? standard]);
}

function withItems(...items: readonly AuditItem[]): readonly (readonly [string, string | number | null])[] {
  return reasons(items, [STANDARD]);
}

function withStandard(parts: Partial<Standard>): readonly (readonly [string, string | number | null])[] {
  return reasons(ITEMS, [{ ...STANDARD, ...parts }]);
}

function ruleOf(parts: Partial<ValidationRule>): ValidationRule {
  return { code: 'R', holds: 'true', severity: 'ERROR', message: 'Check this.', items: [], ...parts };
}

/** What a change of the rules alone does. */
function withRules(before: readonly ValidationRule[], after: readonly ValidationRule[]): readonly string[] {
  const [old, recent] = [before, after].map((rules) => ({ tool: toolOf(ITEMS, rules), standards: [STANDARD] }));
  const result = comparability(old ?? BASELINE, recent ?? BASELINE);
  return result.kind === 'COMPARABLE' ? [] : result.reasons.map(({ code, message }) => `${code} ${message}`);
}

describe('a later version is comparable', () => {
  it('with the same definition', () => {
    expect(comparability(BASELINE, BASELINE)).toEqual({ kind: 'COMPARABLE' });
  });

  it('where items were added, and options of items on which no standard rests', () => {
    const [other, more] = [PLACE, { ...PLACE, options: [...PLACE.options, { code: 'CLINIC', label: 'Clinic' }] }];
    const added: AuditItem = { ...inSection, kind: 'BOOLEAN', name: 'added', label: 'Added' };
    const before = { tool: toolOf([...ITEMS, other]), standards: [STANDARD] };
    const after = { tool: toolOf([added, ...ITEMS, more]), standards: [STANDARD] };
    expect(comparability(before, after)).toEqual({ kind: 'COMPARABLE' });
  });

  it('where only warnings changed, or errors over items on which no standard rests', () => {
    const rules = [
      ruleOf({ code: 'A', holds: 'dose < 50', severity: 'WARNING' }),
      ruleOf({ code: 'B', holds: 'unused > 1' }),
    ];
    expect(withRules([], rules)).toEqual([]);
    expect(withRules(rules, [])).toEqual([]);
    expect(withRules([ruleOf({ holds: 'dose < 50' })], [ruleOf({ code: 'C', holds: '(dose<50)' })])).toEqual([]);
  });

  it('where an item was removed or retyped on which no standard rests', () => {
    expect(withItems(ASKED, DOSE, SETTING)).toEqual([]);
    expect(withItems(ASKED, DOSE, SETTING, { ...inSection, kind: 'BOOLEAN', name: 'unused', label: 'Unused' })).toEqual(
      [],
    );
  });

  it('where only words, evidence, limits, or the layout of expressions changed', () => {
    expect(
      withItems({ ...ASKED, label: 'Was it asked?', isRequired: true }, { ...DOSE, maximum: 10 }, SETTING),
    ).toEqual([]);
    const evidence = [{ body: 'NICE', code: 'CG185' }];
    expect(
      withStandard({ statement: 'Other words', evidence, metWhen: '(dose<100) // under the limit\n && true' }),
    ).toEqual([]);
    expect(withStandard({ exclusions: [{ code: 'HOME', reason: 'Is at home', when: "setting == 'HOME'" }] })).toEqual(
      [],
    );
  });
});

describe('a later version is not comparable', () => {
  it('where a standard was removed or decides otherwise', () => {
    expect(reasons(ITEMS, [])).toEqual([['STANDARD_REMOVED', 1]]);
    expect(withStandard({ eligibleWhen: 'dose >= 0' })).toEqual([['ELIGIBILITY_CHANGED', 1]]);
    expect(withStandard({ metWhen: 'dose < 101 && true' })).toEqual([['MET_CHANGED', 1]]);
    expect(withStandard({ metWhen: 'dose < 100 && (true || false)' })).toEqual([['MET_CHANGED', 1]]);
    expect(withStandard({ direction: 'LOWER' })).toEqual([['DIRECTION_CHANGED', 1]]);
    expect(withStandard({ targetPercent: null })).toEqual([['TARGET_CHANGED', 1]]);
    expect(withStandard({ missingData: 'COUNT_AS_NOT_MET' })).toEqual([['MISSING_DATA_CHANGED', 1]]);
  });

  it('where a text became the name of an item', () => {
    const text = { ...inSection, kind: 'SHORT_TEXT', maximumLength: 20 } as const;
    const tool = toolOf([
      { ...text, name: 'first', label: 'First' },
      { ...text, name: 'second', label: 'Second' },
    ]);
    const before = { tool, standards: [standardOf({ metWhen: 'first == "second"' })] };
    const after = { tool, standards: [standardOf({ metWhen: 'first == second' })] };
    expect(comparability(before, after)).toMatchObject({ reasons: [{ code: 'MET_CHANGED', standard: 1 }] });
  });

  it('where its exclusions changed, or their order', () => {
    expect(withStandard({ exclusions: [] })).toEqual([['EXCLUSIONS_CHANGED', 1]]);
    expect(withStandard({ exclusions: [{ code: 'HOME', reason: 'At home', when: 'setting == "WARD"' }] })).toEqual([
      ['EXCLUSIONS_CHANGED', 1],
    ]);
    expect(withStandard({ exclusions: WARD_ONLY.map((exclusion) => ({ ...exclusion, code: 'AWAY' })) })).toEqual([
      ['EXCLUSIONS_CHANGED', 1],
    ]);
    const two = [...WARD_ONLY, { code: 'LOW', reason: 'Low', when: 'dose == 1' }];
    const before = { tool: toolOf(ITEMS), standards: [standardOf({ exclusions: two })] };
    const after = { tool: toolOf(ITEMS), standards: [standardOf({ exclusions: two.toReversed() })] };
    expect(comparability(before, after)).toEqual({
      kind: 'NOT_COMPARABLE',
      reasons: [
        { code: 'EXCLUSIONS_CHANGED', standard: 1, item: null, message: 'Standard 1: the exclusions have changed.' },
      ],
    });
  });

  it('where an item that a standard reads was retyped, lost options, or has another unit or visibility', () => {
    expect(
      withItems(ASKED, { ...inSection, kind: 'AGE_YEARS', name: 'dose', label: 'Dose', visibleWhen: 'asked' }, SETTING),
    ).toEqual([['ITEM_RETYPED', 'dose']]);
    expect(withItems(ASKED, { ...DOSE, unit: 'g' }, SETTING)).toEqual([['UNIT_CHANGED', 'dose']]);
    expect(withItems(ASKED, { ...DOSE, visibleWhen: '!asked' }, SETTING)).toEqual([['VISIBILITY_CHANGED', 'dose']]);
    expect(withItems(ASKED, DOSE, { ...SETTING, options: SETTING.options.slice(1) })).toEqual([
      ['OPTIONS_REMOVED', 'setting'],
    ]);
  });

  it('where a standard was added', () => {
    expect(reasons(ITEMS, [STANDARD, standardOf({ number: 2 })])).toEqual([['STANDARD_ADDED', 2]]);
  });

  it('where an item that a standard reads has a new option', () => {
    const more = { ...SETTING, options: [...SETTING.options, { code: 'CLINIC', label: 'Clinic' }] };
    expect(withItems(ASKED, DOSE, more)).toEqual([['OPTIONS_ADDED', 'setting']]);
  });

  it('where errors keep out other cases by an item that a standard reads, or whose visibility it decides', () => {
    const message = 'which cases it keeps out has changed, by an item that a standard rests on.';
    const adults = ruleOf({ code: 'ADULTS', holds: 'dose < 50' });
    expect(withRules([], [adults])).toEqual([`ERRORS_CHANGED Rule ADULTS: ${message}`]);
    expect(withRules([adults], [])).toEqual([`ERRORS_CHANGED Rule ADULTS: ${message}`]);
    expect(withRules([adults], [{ ...adults, holds: 'dose < 60' }])).toEqual([
      `ERRORS_CHANGED Rule ADULTS: ${message}`,
    ]);
    expect(withRules([adults], [{ ...adults, severity: 'WARNING' }])).toHaveLength(1);
    expect(withRules([], [ruleOf({ code: 'ASKED', holds: 'asked' })])).toHaveLength(1);
  });

  it('where an item was removed together with what a standard read of it', () => {
    const standards = [{ ...STANDARD, exclusions: [] }];
    expect(reasons([ASKED, DOSE], standards)).toEqual([
      ['EXCLUSIONS_CHANGED', 1],
      ['ITEM_REMOVED', 'setting'],
    ]);
  });

  it('where an item changed that only decides the visibility of one that a standard reads', () => {
    const asked: AuditItem = { ...ASKED, visibleWhen: 'isMissing(unused)' };
    expect(withItems(asked, DOSE, SETTING, UNUSED)).toEqual([['VISIBILITY_CHANGED', 'asked']]);
  });
});
