import { describe, expect, it } from '@jest/globals';
import { isDueForRenewal, isExpired, readAccessToken } from './access-token.js';

const tokenFor = (seconds: number) => ({
  value: 'abc',
  issuedAtMs: 1_000_000,
  expiresAtMs: 1_000_000 + seconds * 1000,
});

describe('readAccessToken', () => {
  it('counts the seconds of life from the moment of the answer', () => {
    expect(readAccessToken({ accessToken: 'abc', expiresIn: 300 }, 1_000_000)).toEqual(tokenFor(300));
  });

  it.each([
    [null],
    ['abc'],
    [{ accessToken: 'abc' }],
    [{ expiresIn: 300 }],
    [{ accessToken: '', expiresIn: 300 }],
    [{ accessToken: 7, expiresIn: 300 }],
    [{ accessToken: 'abc', expiresIn: '300' }],
    [{ accessToken: 'abc', expiresIn: 0 }],
    [{ accessToken: 'abc', expiresIn: -1 }],
    [{ accessToken: 'abc', expiresIn: Number.NaN }],
    [{ accessToken: 'abc', expiresIn: Number.POSITIVE_INFINITY }],
  ])('gives null for %j', (answer) => {
    expect(readAccessToken(answer, 0)).toBeNull();
  });
});

describe('isDueForRenewal', () => {
  it('begins one minute before the end of a long life', () => {
    const token = tokenFor(3600);
    expect(isDueForRenewal(token, token.expiresAtMs - 60_001)).toBe(false);
    expect(isDueForRenewal(token, token.expiresAtMs - 60_000)).toBe(true);
  });

  it('begins with the last fifth of a short life', () => {
    const token = tokenFor(100);
    expect(isDueForRenewal(token, token.issuedAtMs + 79_999)).toBe(false);
    expect(isDueForRenewal(token, token.issuedAtMs + 80_000)).toBe(true);
  });

  it('is never so for a token just got', () => {
    expect(isDueForRenewal(tokenFor(1), 1_000_000)).toBe(false);
  });
});

describe('isExpired', () => {
  it('is so from the end of the life on', () => {
    const token = tokenFor(100);
    expect(isExpired(token, token.expiresAtMs - 1)).toBe(false);
    expect(isExpired(token, token.expiresAtMs)).toBe(true);
  });
});
