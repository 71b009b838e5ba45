import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isCodeOfTopic, nextCode } from './cycle-code.rules.js';

describe('the code of a cycle', () => {
  it.each([
    ['7a', '7'],
    ['7aa', '7'],
    ['16b', '16'],
  ])('%s belongs to topic %s', (code, topic) => {
    expect(isCodeOfTopic(code, topic)).toBe(true);
  });

  it.each([
    ['17a', '7'],
    ['7A', '7'],
    ['7', '7'],
    ['7abc', '7'],
    ['7 a', '7'],
    ['71a', '7'],
    ['16a', '1'],
  ])('%j does not belong to topic %s', (code, topic) => {
    expect(isCodeOfTopic(code, topic)).toBe(false);
  });

  it.each<[string[], string]>([
    [[], '7a'],
    [['7a'], '7b'],
    [['7a', '7c'], '7d'],
    [['7y', '7z'], '7aa'],
    [['7az'], '7ba'],
  ])('after %j is %s', (taken, next) => {
    expect(nextCode('7', taken)).toBe(next);
  });

  it('is none any more after 7zz', () => {
    expect(nextCode('7', ['7zz'])).toBeNull();
  });

  it('is new and fits the topic, however many there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 701 }), (count) => {
        const taken: string[] = [];
        for (let made = 0; made < count; made += 1) taken.push(nextCode('16', taken.slice(-1)) ?? '');
        const next = nextCode('16', taken) ?? '';
        expect(new Set([...taken, next]).size).toBe(count + 1);
        expect(isCodeOfTopic(next, '16')).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});
