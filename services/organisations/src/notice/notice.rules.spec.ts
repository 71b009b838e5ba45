import { describe, expect, it } from '@jest/globals';
import { paragraphsOf } from './notice.rules.js';

describe('the paragraphs of a notice', () => {
  it.each([
    ['one', ['one']],
    ['one\ngoes on', ['one\ngoes on']],
    ['one\n\ntwo', ['one', 'two']],
    ['one\r\n \t\r\n\r\ntwo\r\n\r\n', ['one', 'two']],
    ['\n\n', []],
  ])('of %j', (text, paragraphs) => {
    expect(paragraphsOf(text)).toEqual(paragraphs);
  });
});
