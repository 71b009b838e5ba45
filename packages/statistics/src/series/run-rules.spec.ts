import { describe, expect, it } from '@jest/globals';
import { sevenInTrend, sevenOnOneSide, type Side, sideOf, twoInThree } from './run-rules.js';

describe('seven on one side', () => {
  it('marks the seventh point and each that continues the run, above or below', () => {
    const above: Side[] = [1, 1, 1, 1, 1, 1, 1, 1, -1];
    const below: Side[] = [-1, -1, -1, -1, -1, -1, -1, -1, 1];
    const marks = [false, false, false, false, false, false, true, true, false];
    expect(sevenOnOneSide(above)).toEqual(marks);
    expect(sevenOnOneSide(below)).toEqual(marks);
  });

  it('does not mark six, nor a run broken by a point on the line, nor seven on the line', () => {
    expect(sevenOnOneSide([1, 1, 1, 1, 1, 1])).not.toContain(true);
    expect(sevenOnOneSide([1, 1, 1, 0, 1, 1, 1, 1])).not.toContain(true);
    expect(sevenOnOneSide([0, 0, 0, 0, 0, 0, 0])).not.toContain(true);
    expect(sevenOnOneSide([])).toEqual([]);
  });

  it('sees a value on the centre line as on neither side', () => {
    expect([sideOf(2, 1), sideOf(1, 1), sideOf(0, 1)]).toEqual([1, 0, -1]);
  });
});

describe('seven in a trend', () => {
  it('marks the seventh rising and the seventh falling point', () => {
    expect(sevenInTrend([1, 2, 3, 4, 5, 6, 7])).toEqual([0, 0, 0, 0, 0, 0, 1]);
    expect(sevenInTrend([2, 7, 6, 5, 4, 3, 2, 1, 3])).toEqual([0, 0, 0, 0, 0, 0, 0, -1, 0]);
  });

  it('is broken by equal neighbours, and needs seven points', () => {
    expect(sevenInTrend([1, 2, 3, 3, 4, 5, 6])).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(sevenInTrend([1, 2, 3, 4, 5, 6])).toEqual([0, 0, 0, 0, 0, 0]);
    expect(sevenInTrend([4, 4, 4, 4, 4, 4, 4, 4])).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  });
});

describe('two in three', () => {
  const points = (near: readonly number[], sides: readonly Side[]): { near: boolean; side: Side }[] =>
    sides.map((side, index) => ({ near: near[index] === 1, side }));

  it('marks all three points of a window with two near the limit on one side', () => {
    expect(twoInThree(points([1, 0, 1], [1, 1, 1]))).toEqual([true, true, true]);
    expect(twoInThree(points([0, 0, 1, 0, 1, 0, 0], [-1, -1, -1, -1, -1, -1, -1]))).toEqual([
      false,
      false,
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('does not mark a window that crosses the line, touches it, or is cut short', () => {
    expect(twoInThree(points([1, 0, 1], [1, -1, 1]))).not.toContain(true);
    expect(twoInThree(points([1, 1, 0], [1, 1, 0]))).not.toContain(true);
    expect(twoInThree(points([1, 1, 1], [0, 0, 0]))).not.toContain(true);
    expect(twoInThree(points([1, 1], [1, 1]))).toEqual([false, false]);
    expect(twoInThree(points([1, 0, 0, 1], [1, 1, 1, 1]))).not.toContain(true);
  });
});
