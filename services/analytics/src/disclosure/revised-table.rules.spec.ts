import { describe, expect, it } from '@jest/globals';
import { mayStandBeside } from './revised-table.rules.js';

const participants = (
  ...results: readonly (readonly [number, number])[]
): { organisationId: string; holderId: string; results: { x: number; n: number }[] }[] =>
  results.map(([x, n], index) => ({ organisationId: `o${index}`, holderId: `o${index}`, results: [{ x, n }] }));

const BEFORE = participants([10, 20], [11, 22], [12, 24]);
const besides = (now: ReturnType<typeof participants>, hasPeers = [true]): boolean =>
  mayStandBeside(now, 0, [{ participants: BEFORE, hasPeers }]);

describe('a table of a later revision', () => {
  it('is released where nobody’s figures have changed, or everybody’s', () => {
    expect(besides(BEFORE.toReversed())).toBe(true);
    expect(besides(participants([11, 20], [12, 22], [13, 24]))).toBe(true);
  });

  it('is withheld where some have changed, come or gone: the changed row would name them', () => {
    expect(besides(participants([10, 20], [11, 22], [13, 24]))).toBe(false);
    expect(besides(participants([11, 20], [12, 22], [12, 24]))).toBe(false);
    expect(besides(BEFORE.slice(1))).toBe(false);
    expect(besides([...BEFORE, ...participants([1, 1], [1, 1], [1, 1], [9, 9]).slice(3)])).toBe(false);
  });

  it('stands alone where the earlier one was withheld, and where there is none', () => {
    expect(besides(participants([10, 20], [11, 22], [13, 24]), [false])).toBe(true);
    expect(mayStandBeside(BEFORE, 0, [])).toBe(true);
  });
});
