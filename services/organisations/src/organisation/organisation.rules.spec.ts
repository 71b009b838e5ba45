import { describe, expect, it } from '@jest/globals';
import { ODS_CODE_FORM, successionProblem } from './organisation.rules.js';

describe('an ODS code', () => {
  it.each(['RXA', 'RWK', 'G6V2S', '7A1'])('may be %s', (code) => {
    expect(code).toMatch(ODS_CODE_FORM);
  });

  it.each(['rxa', 'RX', 'RXA12345', 'RX A', 'RXÄ', ''])('may not be "%s"', (code) => {
    expect(code).not.toMatch(ODS_CODE_FORM);
  });
});

describe('a succession', () => {
  const merged = [
    { predecessorId: 'a', successorId: 'b' },
    { predecessorId: 'c', successorId: 'b' },
    { predecessorId: 'b', successorId: 'd' },
  ];

  it('joins a new organisation to a chain', () => {
    expect(successionProblem(merged, { predecessorId: 'd', successorId: 'e' })).toBeNull();
  });

  it('lets several organisations become one', () => {
    expect(successionProblem(merged, { predecessorId: 'e', successorId: 'b' })).toBeNull();
  });

  it('is refused to itself', () => {
    expect(successionProblem([], { predecessorId: 'a', successorId: 'a' })).toBe('SAME_ORGANISATION');
  });

  it('is refused for an organisation that has a successor already', () => {
    expect(successionProblem(merged, { predecessorId: 'a', successorId: 'e' })).toBe('HAS_SUCCESSOR');
  });

  it('is refused when the chain would lead back', () => {
    expect(successionProblem(merged, { predecessorId: 'd', successorId: 'a' })).toBe('WOULD_BE_A_CYCLE');
  });
});
