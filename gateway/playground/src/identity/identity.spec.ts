import { describe, expect, it } from '@jest/globals';
import { type Identity, identityKey, isSignedIn, NOBODY, roleOf, tokensOf } from './identity.js';
import { pastedToken } from './token-source.js';

const tokens = pastedToken('abc');
const person = { key: 'lead-a', role: 'local lead', name: 'First Person', description: '' };
const lead: Identity = { kind: 'demoPerson', person, tokens };
const bearer = (serial: number): Identity => ({ kind: 'bearer', serial, tokens });

describe('an identity', () => {
  it('decides the role of the ready tabs only as a demo person', () => {
    expect(roleOf(lead, 'viewer')).toBe('local lead');
    expect(roleOf(bearer(1), 'viewer')).toBe('viewer');
    expect(roleOf(NOBODY, 'viewer')).toBe('viewer');
  });

  it('has tokens, unless it is nobody', () => {
    expect([lead, bearer(1), NOBODY].map(tokensOf)).toEqual([tokens, tokens, null]);
    expect([lead, bearer(1), NOBODY].map(isSignedIn)).toEqual([true, true, false]);
  });

  it('differs from every other in its key', () => {
    const other: Identity = { ...lead, person: { ...person, key: 'nobody' } };
    expect([lead, other, bearer(1), bearer(2), NOBODY].map(identityKey)).toEqual([
      'person lead-a',
      'person nobody',
      'bearer 1',
      'bearer 2',
      'nobody',
    ]);
  });
});
