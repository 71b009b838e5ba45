import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { holdsDateOfBirth } from './date-of-birth.js';

const now = Date.UTC(2026, 10, 26);
const YEAR = 365.2425 * 86_400_000;

describe('a date of birth', () => {
  it.each([
    '03/11/1948',
    '3.11.1948',
    '03/11/48',
    '03-11-48',
    '03.11.48',
    '1948-11-03',
    '1948-11-03T00:00:00',
    '1948/11/3',
    '11/25/1948',
    '3 11 1948',
    '3rd of November, 1948',
    '3Nov1948',
    '03-NOV-48',
    'Nov 3, 1948',
    '1948 November 3',
    '03111948',
    '19481103',
    'seen 12/10/2025, 03/11/1948',
    'since 03/11/1948',
  ])('is found by the age that %s implies', (text) => {
    expect(holdsDateOfBirth(text, { now, item: '' })).toBe(true);
  });

  it.each(['DOB 12/10/2025', 'dob: 031148', 'born 3 11 48', '12/10/2025 (date of birth)', 'D/O/B 1.2.20', 'b. 3.1.24'])(
    'is found by the words of %s, whatever the age',
    (text) => {
      expect(holdsDateOfBirth(text, { now, item: '' })).toBe(true);
    },
  );

  it.each([
    '12/10/2025',
    '2022-01-31',
    '31 March 2024',
    'started on lithium 400 mg on 12/03/2010',
    'admitted 12 March 2001',
    '1900-01-01',
    '12/10/2030',
    'v2.10.48',
    'BNF 4.10.48',
    '5/10/15 mg',
    '5 10 15',
    '031148',
    'Mar 1948',
    'Decanoate 400 micrograms',
    '0.03111948',
  ])('is not found in %s', (text) => {
    expect(holdsDateOfBirth(text, { now, item: '' })).toBe(false);
  });

  it('is what an item named after it asks for, and not what one about an event asks for', () => {
    expect(holdsDateOfBirth('12/10/2025', { now, item: 'dateOfBirth' })).toBe(true);
    expect(holdsDateOfBirth('12/10/2025', { now, item: 'patient_dob' })).toBe(true);
    expect(holdsDateOfBirth('12/10/2005', { now, item: 'clozapineStarted' })).toBe(false);
    expect(holdsDateOfBirth('12/10/1975', { now, item: 'clozapineStarted' })).toBe(true);
  });

  it('is any bare day that lies 5 to 110 years back from the day of screening, and no other', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2, max: 120 }), fc.integer({ min: 2, max: 363 }), (years, days) => {
        const at = new Date(now - years * YEAR - days * 86_400_000);
        const text = at.toISOString().slice(0, 10);
        if (at.getUTCFullYear() < 1900) return;
        expect([text, holdsDateOfBirth(text, { now, item: '' })]).toEqual([text, years >= 5 && years < 110]);
      }),
    );
  });
});
