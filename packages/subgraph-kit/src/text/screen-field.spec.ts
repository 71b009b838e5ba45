import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { screenField } from './screen-field.js';

const NOW = new Date('2026-11-26T12:00:00Z');

describe('a text that is screened', () => {
  it('passes when there is nothing to find in it, or no text', () => {
    const passes = ['Moved to the new pathway', '', null, undefined].map((text) => screenField('reason', text, NOW));
    expect(passes).toEqual([null, null, null, null]);
  });

  it('is refused by field and kind, and never said again', () => {
    const typed = 'Write to pat@example.com about it';
    const refusal = screenField('reason', typed, NOW);
    expect(refusal).toMatchObject({ path: 'reason', kind: 'EMAIL_ADDRESS' });
    expect(JSON.stringify(refusal)).not.toContain('pat@example.com');
  });
});
