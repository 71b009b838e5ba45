import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parseGoldenCases } from './golden-case.js';
import { GOLDEN_METHODS, runCase } from './run-cases.js';

const cases = parseGoldenCases(readFileSync(new URL('statistics-golden.json', import.meta.url), 'utf8'));

describe('golden cases', () => {
  it.each(cases.map((golden) => [golden.id, golden] as const))('%s is reproduced', (_, golden) => {
    expect(runCase(golden)).toEqual({ kind: 'passed' });
  });

  it('number 85, and use every method of the table', () => {
    expect(cases).toHaveLength(85);
    expect(new Set(cases.map(({ method }) => method))).toEqual(new Set(GOLDEN_METHODS.keys()));
  });

  it('fail when any expected number is moved beyond its tolerance', () => {
    for (const golden of cases) {
      const leftOut = GOLDEN_METHODS.get(golden.method)?.leftOut ?? {};
      for (const [field, value] of Object.entries(golden.expected)) {
        if (typeof value !== 'number' || leftOut[field] !== undefined) continue;
        const moved = { ...golden, expected: { [field]: value + 2 * golden.tol + 1e-6 * Math.abs(value) + 1e-9 } };
        expect([golden.id, field, runCase(moved).kind]).toEqual([golden.id, field, 'failed']);
      }
    }
  });
});
