import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { plainText } from './plain-text.js';

describe('plain text', () => {
  it.each([
    ['９４３', '943'],
    ['٩٤٣', '943'],
    ['𝟗𝟒𝟑', '943'],
    ['९४३', '943'],
    ['943\u00a0476\u20095919', '943 476 5919'],
    ['943\u2011476\u22125919', '943-476-5919'],
    ['94\u200b3\u00ad4\u2060\ufe0f\u115f', '9434'],
    ['943\u00b7476', '943.476'],
    ['943\t476\n', '943 476 '],
    ['O\u2019Łuk\u00e1sz', "O'Lukasz"],
    ['ＳＷ１Ａ', 'SW1A'],
  ])('reads %j as %j', (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });

  it('leaves a text of plain characters as it is', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ -~]*$/), (text) => {
        expect(plainText(text)).toBe(text);
      }),
    );
  });
});
