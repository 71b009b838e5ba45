import { describe, expect, it } from '@jest/globals';
import { toolOf } from '../testing/definitions.js';
import { compileVisibility } from './compile-visibility.js';

const flag = (name: string, visibleWhen?: string) =>
  ({
    ...({ kind: 'BOOLEAN', name, label: name, section: 'CASE', isRequired: false } as const),
    ...(visibleWhen === undefined ? {} : { visibleWhen }),
  }) as const;

const visibility = compileVisibility(toolOf([flag('last', 'middle'), flag('first'), flag('middle', 'first')]));

describe('the visibility of a tool', () => {
  it('names the items that decide it, in the order of the form', () => {
    expect(visibility.decidedBy).toEqual(['first', 'middle']);
  });

  it('follows chains of items: what hangs on a hidden one is undecided, as its answer counts for nothing', () => {
    expect(visibility.isAsked({ first: true, middle: true })).toEqual([true, true, true]);
    expect(visibility.isAsked({ first: true, middle: false })).toEqual([false, true, true]);
    expect(visibility.isAsked({ first: false, middle: true })).toEqual([null, true, false]);
  });

  it('is undecided where an answer is missing or does not fit its item', () => {
    expect(visibility.isAsked({})).toEqual([null, true, null]);
    expect(visibility.isAsked({ first: 'yes', middle: true })).toEqual([null, true, null]);
  });
});
