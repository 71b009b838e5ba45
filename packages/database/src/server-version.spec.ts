import { describe, expect, it } from '@jest/globals';
import { versionProblem } from './server-version.js';

describe('the version of a PostgreSQL server', () => {
  it.each([90_624, 100_023, 130_018, 140_000, 140_019, 149_999])('is refused at %d', (number) => {
    expect(versionProblem({ number, text: 'old' })).toBe(
      'PostgreSQL old is too old: the platform needs version 15 or newer.',
    );
  });

  it.each([150_000, 150_001, 160_004, 180_004, 190_000, 1_000_000])('will do at %d', (number) => {
    expect(versionProblem({ number, text: 'new' })).toBeNull();
  });

  it('is repeated as its packager wrote it', () => {
    expect(versionProblem({ number: 140_011, text: '14.11 (Debian 14.11-1)' })).toContain('14.11 (Debian 14.11-1)');
  });
});
