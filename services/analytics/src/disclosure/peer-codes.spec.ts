import { describe, expect, it } from '@jest/globals';
import { drawPeerCodes } from './peer-codes.js';

const ids = (count: number): string[] => Array.from({ length: count }, (_, index) => `organisation ${index}`);

describe('the codes of peers', () => {
  it('are one for each organisation, no two alike, of the same length', () => {
    expect([...drawPeerCodes(ids(12)).values()].sort()).toEqual(
      Array.from({ length: 12 }, (_, index) => `P${String(index + 1).padStart(2, '0')}`),
    );
    expect([...drawPeerCodes([])]).toEqual([]);
  });

  it('are drawn anew each time: which one an organisation gets says nothing of its place or of its code before', () => {
    const draws = Array.from({ length: 4000 }, () => drawPeerCodes(ids(5)));
    const times = new Map<string, number>();
    for (const [index, draw] of draws.entries()) {
      const before = draws[index - 1]?.get('organisation 0') ?? 'none';
      const key = `${before} → ${draw.get('organisation 0') ?? ''}`;
      if (before !== 'none') times.set(key, (times.get(key) ?? 0) + 1);
    }
    // 25 pairs of codes, each expected 160 times with a standard deviation of 12.4: six of these to either side.
    expect(times.size).toBe(25);
    for (const count of times.values()) expect(Math.abs(count - 160)).toBeLessThan(75);
  });
});
