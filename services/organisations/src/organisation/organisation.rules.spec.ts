import { describe, expect, it } from '@jest/globals';
import { isLocalDate, type LocalDate } from '@qip/subgraph-kit/values/local-date';
import {
  ODS_CODE_FORM,
  type SuccessionLink,
  type SuccessionProblem,
  successionProblem,
  type Tenure,
  withinOrganisation,
} from './organisation.rules.js';

describe('an ODS code', () => {
  it.each(['RXA', 'RWK', 'G6V2S', '7A1'])('may be %s', (code) => {
    expect(code).toMatch(ODS_CODE_FORM);
  });

  it.each(['rxa', 'RX', 'RXA12345', 'RX A', 'RXÄ', ''])('may not be "%s"', (code) => {
    expect(code).not.toMatch(ODS_CODE_FORM);
  });
});

const day = (text: string): LocalDate => {
  if (!isLocalDate(text)) throw new Error(`${text} is no date`);
  return text;
};

describe('a succession', () => {
  const link = (predecessorId: string, successorId: string, effectiveOn: string): SuccessionLink => ({
    ...{ predecessorId, successorId },
    effectiveOn: day(effectiveOn),
  });
  const merged = [link('a', 'b', '2024-04-01'), link('c', 'b', '2024-04-01'), link('b', 'd', '2025-04-01')];
  const problem = (
    one: SuccessionLink,
    existing: readonly SuccessionLink[] = merged,
    joinedOn: string | null = '2020-01-01',
  ): SuccessionProblem | null => successionProblem(existing, one, joinedOn === null ? null : day(joinedOn));

  it('joins a new organisation to a chain', () => {
    expect(problem(link('d', 'e', '2026-04-01'))).toBeNull();
    expect(problem(link('d', 'e', '2025-04-01'))).toBeNull();
  });

  it('lets several organisations become one', () => {
    expect(problem(link('e', 'b', '2024-04-01'))).toBeNull();
    expect(problem(link('e', 'b', '2025-04-01'))).toBeNull();
  });

  it.each([
    ['SAME_ORGANISATION', link('a', 'a', '2026-04-01')],
    ['HAS_SUCCESSOR', link('a', 'e', '2026-04-01')],
    ['WOULD_BE_A_CYCLE', link('d', 'a', '2026-04-01')],
    ['WOULD_BE_A_CYCLE', link('d', 'b', '2025-04-01')],
    ['BEFORE_ITS_PREDECESSOR', link('d', 'e', '2025-03-31')],
    ['AFTER_ITS_SUCCESSOR', link('e', 'b', '2025-04-02')],
    ['BEFORE_ITS_MEMBERSHIP', link('e', 'f', '2020-01-01')],
  ] as const)('is refused as %s: %j', (reason, one) => {
    expect(problem(one)).toBe(reason);
  });

  it('may be of an organisation that never was a member', () => {
    expect(problem(link('e', 'f', '2020-01-01'), [], null)).toBeNull();
  });
});

describe('an office in an organisation', () => {
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
