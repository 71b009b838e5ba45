import { describe, expect, it } from '@jest/globals';
import { standardOf, toolOf } from '../testing/definitions.js';
import type { AuditItem } from './audit-tool.js';
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
const SETTING: AuditItem = {
  ...inSection,
  kind: 'CHOICE',
  name: 'setting',
  label: 'Setting',
  options: [
    { code: 'WARD', label: 'Ward' },
    { code: 'HOME', label: 'Home' },
  ],
};
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

describe('a later version is comparable', () => {
  it('with the same definition', () => {
    expect(comparability(BASELINE, BASELINE)).toEqual({ kind: 'COMPARABLE' });
  });

  it('where items, options or standards were added', () => {
    const more = { ...SETTING, options: [...SETTING.options, { code: 'CLINIC', label: 'Clinic' }] };
    const added: AuditItem = { ...inSection, kind: 'BOOLEAN', name: 'added', label: 'Added' };
    expect(reasons([added, ASKED, DOSE, more, UNUSED], [STANDARD, standardOf({ number: 2 })])).toEqual([]);
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
