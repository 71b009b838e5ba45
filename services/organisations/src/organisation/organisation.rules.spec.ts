import { describe, expect, it } from '@jest/globals';
import { isLocalDate, type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { ODS_CODE_FORM, successionProblem, type Tenure, withinOrganisation } from './organisation.rules.js';

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

describe('an office in an organisation', () => {
  const day = (text: string): LocalDate => {
    if (!isLocalDate(text)) throw new Error(`${text} is no date`);
    return text;
  };
  const from = (fromOn: string, untilOn: string | null = null): Tenure => ({
    fromOn: day(fromOn),
    untilOn: untilOn === null ? null : day(untilOn),
  });

  it('lasts as asked while the organisation stands for itself', () => {
    expect(withinOrganisation(null, from('2026-01-01'))).toEqual(from('2026-01-01'));
    expect(withinOrganisation(null, from('2026-01-01', '2026-02-01'))).toEqual(from('2026-01-01', '2026-02-01'));
  });

  it.each([
    [from('2026-01-01'), from('2026-01-01', '2026-06-01')],
    [from('2026-01-01', '2026-07-01'), from('2026-01-01', '2026-06-01')],
    [from('2026-01-01', '2026-06-01'), from('2026-01-01', '2026-06-01')],
    [from('2026-01-01', '2026-05-31'), from('2026-01-01', '2026-05-31')],
    [from('2026-05-31'), from('2026-05-31', '2026-06-01')],
    [from('2026-06-01'), null],
    [from('2026-06-02', '2026-07-01'), null],
  ])('of %j that becomes another on 1 June 2026 is %j', (asked, given) => {
    expect(withinOrganisation(day('2026-06-01'), asked)).toEqual(given);
  });
});
