import { describe, expect, it } from '@jest/globals';
import { checkDefinition } from '@qip/audit-engine/check-definition';
import { compileAudit } from '@qip/audit-engine/compile-audit';
import { PUBLISHED_CYCLES } from '@qip/sample-world/cases/published-cycles';
import { verificationCases } from '@qip/sample-world/cases/verification-cases';
import { SAMPLE_PROGRAMMES } from '@qip/sample-world/programmes/sample-programmes';
import { withAllMet } from './all-met.js';

describe('the standard that all others are met', () => {
  it('is met by exactly the cases that meet each of them, and not met by all others', () => {
    const { tool, standards } = withAllMet(SAMPLE_PROGRAMMES['2']);
    expect(checkDefinition(tool, standards)).toEqual([]);
    const audit = compileAudit(tool, standards);
    const cases = PUBLISHED_CYCLES.filter(({ topic }) => topic === '2').flatMap((cycle) =>
      verificationCases(cycle, 'all met').slice(0, 400),
    );
    const outcomes = cases.map(({ answers }) => audit.evaluate(answers).map(({ kind }) => kind));
    expect(outcomes.length).toBe(400);
    expect(outcomes.map((kinds) => kinds.at(-1))).toEqual(
      outcomes.map((kinds) => (kinds.slice(0, -1).every((kind) => kind === 'MET') ? 'MET' : 'NOT_MET')),
    );
  });

  it('is refused where the standards are about different cases', () => {
    expect(() => withAllMet(SAMPLE_PROGRAMMES['7'])).toThrow('not all about the same cases');
  });
});
