import { describe, expect, it } from '@jest/globals';
import { type Proportion } from '@qip/statistics/counts/proportion';
import { cycleFact, standardFact } from '../../testing/trend-facts.js';
import { type Segment } from './segment.rules.js';
import { changesIn, type Figures, seriesIn } from './series.rules.js';

const A = cycleFact('a', 0);
const B = cycleFact('b', 12);
const C = cycleFact('c', 24);
const FAMILY = [1, 2, 3].map((number) => standardFact(number, { better: number === 3 ? 'neither' : 'higher' }));

const segment = (number: number, cycles = [A, B, C]): Segment => ({
  cycles,
  breakReason: null,
  standard: FAMILY[number - 1] ?? null,
  family: FAMILY,
});

/** By cycle, then by standard. */
const figuresOf =
  (table: Readonly<Record<string, readonly (readonly [number, number] | null)[]>>): Figures =>
  ({ auditCycleId }, { id }): Proportion | null => {
    const [x, n] = table[auditCycleId]?.[FAMILY.findIndex((standard) => standard.id === id)] ?? [];
    return x === undefined || n === undefined ? null : { x, n };
  };

const TABLE = figuresOf({
  'cycle a': [
    [48, 80],
    [5, 6],
    [10, 40],
  ],
  'cycle b': [[50, 80], null, [30, 40]],
  'cycle c': [
    [56, 70],
    [6, 6],
    [30, 40],
  ],
});

describe('the changes of a unit', () => {
  it('are judged within the family of standards, by Benjamini and Hochberg', () => {
    const [first, second, third] = changesIn(segment(1), TABLE);
    expect(first).toEqual({ sincePrevious: null, sinceBaseline: null });
    expect(second?.sinceBaseline).toMatchObject({ from: A, to: B, familySize: 2, word: 'noClearChange' });
    const change = third?.sinceBaseline;
    expect(change).toMatchObject({ from: A, to: C, familySize: 3, word: 'improved', test: 'nMinusOneChiSquare' });
    // 0.00826 is the second smallest of three.
    expect(change?.p).toBeCloseTo(0.008258, 6);
    expect(change?.adjustedP).toBeCloseTo((0.008258 * 3) / 2, 5);
    expect(third?.sincePrevious).toMatchObject({ from: B, to: C, familySize: 2 });
  });

  it('are tested by Fisher where a count to be expected is under 1, and called by the measure’s direction', () => {
    const few = changesIn(segment(2), TABLE)[2]?.sincePrevious;
    expect(few).toMatchObject({ from: A, to: C, test: 'fisher', p: 1, word: 'noClearChange' });
    expect(changesIn(segment(3), TABLE)[1]?.sincePrevious).toMatchObject({ word: 'rose' });
  });

  it('are none where the version has no such standard', () => {
    const none = changesIn({ ...segment(1), standard: null }, TABLE);
    expect(none).toEqual([1, 2, 3].map(() => ({ sincePrevious: null, sinceBaseline: null })));
  });
});

describe('the series of a unit', () => {
  it('is tested for a trend from three cycles with cases on', () => {
    expect(seriesIn(segment(1, [A, B]), TABLE).linear).toBeNull();
    expect(seriesIn(segment(2), TABLE)).toMatchObject({ linear: null, cycles: [A, C] });
    const { linear, cycles, view } = seriesIn(segment(1), TABLE);
    expect([cycles, view.kind]).toEqual([[A, B, C], 'runLine']);
    expect(linear?.chiSquare).toBeCloseTo(6.5263, 4);
    expect(linear?.p).toBeCloseTo(0.010629, 6);
    expect(linear?.departure?.degrees).toBe(1);
  });

  it.each([
    [9, 'runLine'],
    [10, 'trialLimits'],
    [11, 'trialLimits'],
    [12, 'controlChart'],
  ])('of %i cycles is drawn as %s', (count, kind) => {
    const cycles = Array.from({ length: count }, (_, index) => cycleFact(String(index), index));
    const figures: Figures = () => ({ x: 20, n: 40 });
    expect(seriesIn(segment(1, cycles), figures).view.kind).toBe(kind);
  });
});
