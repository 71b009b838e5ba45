import { describe, expect, it } from '@jest/globals';
import { nationalChange } from './national-change.js';

const none = { x: 0, n: 0 };

describe('national change', () => {
  it('gives the word of the pooled change where matched organisations moved the same way', () => {
    const organisations = [
      { earlier: { x: 40, n: 100 }, latest: { x: 60, n: 100 } },
      { earlier: { x: 50, n: 100 }, latest: { x: 70, n: 100 } },
    ];
    const found = nationalChange(organisations, { better: 'higher' });
    expect([found?.agreement, found?.arrow, found?.matched?.word, found?.matched?.organisations]).toEqual([
      'agree',
      'improved',
      'improved',
      2,
    ]);
    expect(found?.matched?.test?.p).toBeLessThan(0.001);
  });

  it('gives no arrow and says so where joiners lift the pooled rate although those who stayed fell', () => {
    const organisations = [
      { earlier: { x: 50, n: 100 }, latest: { x: 40, n: 100 } },
      { earlier: none, latest: { x: 190, n: 200 } },
    ];
    const found = nationalChange(organisations, { better: 'higher' });
    expect(found?.pooled.word).toBe('improved');
    expect(found?.matched?.difference).toBeCloseTo(-0.1, 14);
    expect([found?.agreement, found?.arrow]).toEqual(['disagree', null]);
  });

  it('gives no arrow where no organisation took part in both cycles', () => {
    const organisations = [
      { earlier: { x: 10, n: 100 }, latest: none },
      { earlier: none, latest: { x: 90, n: 100 } },
    ];
    const found = nationalChange(organisations, { better: 'higher' });
    expect([found?.agreement, found?.arrow, found?.matched, found?.pooled.word]).toEqual([
      'unmatched',
      null,
      null,
      'improved',
    ]);
  });

  it('is absent where a cycle has no cases at all', () => {
    expect(nationalChange([{ earlier: none, latest: { x: 1, n: 2 } }], { better: 'higher' })).toBeNull();
  });
});
