import { describe, expect, it } from '@jest/globals';
import { addDays, addMonths, daysFrom, lastFebruary, londonInstant } from './civil-time.js';
import { scheduleFrom } from './schedule.js';

describe('days', () => {
  it('are counted over the ends of months and leap days', () => {
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysFrom('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysFrom('2026-03-30', '2026-03-28')).toBe(-2);
  });

  it('stay in the month that is asked for when months are counted', () => {
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
    expect(addMonths('2028-02-29', -36)).toBe('2025-02-28');
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-28');
    expect(lastFebruary('2026-01-01')).toBe('2025-02-01');
  });

  it('have to exist', () => {
    expect(() => addDays('2026-02-29', 1)).toThrow(RangeError);
  });
});

describe('instants', () => {
  it('are an hour earlier in summer', () => {
    expect(londonInstant('2026-06-15', 23 * 60 + 20)).toBe('2026-06-15T22:20:00.000Z');
    expect(londonInstant('2026-12-15', 23 * 60 + 20)).toBe('2026-12-15T23:20:00.000Z');
    expect(londonInstant('2026-06-15', 600)).toBe('2026-06-15T09:00:00.000Z');
  });

  it('are right on the days on which summer time begins and ends', () => {
    expect(londonInstant('2026-03-29', 540)).toBe('2026-03-29T08:00:00.000Z');
    expect(londonInstant('2026-10-25', 540)).toBe('2026-10-25T09:00:00.000Z');
  });
});

describe('a schedule', () => {
  it('has materials a month before, four weeks, four weeks, and twelve weeks', () => {
    expect(scheduleFrom('2026-03-02')).toEqual({
      materialsOn: '2026-02-02',
      collectionOpensOn: '2026-03-02',
      collectionClosesOn: '2026-03-29',
      submissionOpensOn: '2026-03-30',
      submissionClosesOn: '2026-04-26',
      reportOn: '2026-07-19',
    });
  });
});
