import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { releasedParts, type SubNationalPolicy } from './sub-national.rules.js';

const kinds = (parts: readonly { x: number; n: number }[], policy: SubNationalPolicy, isWhole = true): string =>
  releasedParts(parts, policy, { isWholePublished: isWhole })
    .map(({ kind }) => (kind === 'SHOWN' ? 's' : '-'))
    .join('');

const part = (x: number, n: number): { x: number; n: number } => ({ x, n });

describe('a part of the nation, for others', () => {
  it('is rounded to five, with the percentage of the rounded counts', () => {
    expect(releasedParts([part(13, 43)], 'lt5', { isWholePublished: true })).toEqual([
      { kind: 'SHOWN', met: 15, eligible: 45, percent: 33 },
    ]);
  });

  it('is not shown where any count is small: of those who met the standard, of those who did not, and of all', () => {
    const parts = [part(4, 40), part(36, 40), part(2, 4), part(20, 40)];
    expect(kinds(parts, 'lt5', false)).toBe('---s');
    expect(releasedParts(parts, 'lt5', { isWholePublished: false })[0]).toEqual({ kind: 'NOT_SHOWN' });
  });

  it('follows the policy: one to seven, and not zero', () => {
    const parts = [part(0, 40), part(7, 40), part(8, 40), part(5, 40)];
    expect([kinds(parts, 'hes', false), kinds(parts, 'lt5', false)]).toEqual(['s-s-', '-sss']);
  });

  it('is not alone in not being shown: the whole less the others would give it back', () => {
    const parts = [part(3, 40), part(30, 60), part(50, 90)];
    expect([kinds(parts, 'lt5'), kinds(parts, 'lt5', false)]).toEqual(['--s', '-ss']);
  });

  it('takes as many others with it as it needs', () => {
    expect(kinds([part(8, 20), part(0, 10), part(0, 11), part(38, 90), part(48, 95)], 'lt5')).toBe('---ss');
  });

  it.each(['lt5', 'hes'] as const)('leaves every small count possible, whatever is shown (%s)', (policy) => {
    const limit = policy === 'lt5' ? 4 : 7;
    const one = fc.nat(120).chain((n) => fc.record({ x: fc.nat(n), n: fc.constant(n) }));
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 8 }), (parts) => {
        const released = releasedParts(parts, policy, { isWholePublished: true });
        const hidden = parts.filter((_, at) => released[at]?.kind === 'NOT_SHOWN');
        if (hidden.length === 0 || hidden.length === parts.length) return;
        expect(hidden.length).toBeGreaterThan(1);
        // What an outsider can say at most of the sum of those that are not shown.
        for (const [countOf, shownOf] of [
          [(p: { x: number }) => p.x, (r: { met: number }) => r.met],
          [(p: { n: number }) => p.n, (r: { eligible: number }) => r.eligible],
        ] as const) {
          const whole = parts.reduce((sum, p) => sum + countOf(p), 0);
          const shownLeast = released.reduce(
            (sum, r) => (r.kind === 'SHOWN' ? sum + Math.max(0, shownOf(r) - 2) : sum),
            0,
          );
          expect(whole - shownLeast).toBeGreaterThanOrEqual(limit);
        }
      }),
      { numRuns: 500 },
    );
  });
});
