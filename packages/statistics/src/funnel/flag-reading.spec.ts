import { expect, it } from '@jest/globals';
import { flagReading } from './flag-reading.js';

it('reads a flag by the direction of the standard and never praises or blames a neutral measure', () => {
  expect(flagReading('alarmLow', 'higher')).toBe('worthLookingInto');
  expect(flagReading('alertHigh', 'higher')).toBe('worthLearningFrom');
  expect(flagReading('alertLow', 'lower')).toBe('worthLearningFrom');
  expect(flagReading('alarmHigh', 'lower')).toBe('worthLookingInto');
  expect([flagReading('alarmLow', 'neither'), flagReading('alarmHigh', 'neither')]).toEqual(['different', 'different']);
  expect(flagReading('within', 'lower')).toBe('asExpected');
});
