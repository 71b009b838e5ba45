import { describe, expect, it } from '@jest/globals';
import { isOneAddress } from './mail-address.js';

describe('one address', () => {
  it.each(['a@x.example', "first.o'last+audit@mail-1.trust.nhs.uk", `${'a'.repeat(64)}@x.example`])('is %s', (text) => {
    expect(isOneAddress(text)).toBe(true);
  });

  it.each([
    'b@x\r\nBcc: e@x',
    'a@x.example\n',
    ' a@x.example',
    'a@x.example, b@x.example',
    'a@x.example;b@x.example',
    'group:a@x.example;',
    'Name <a@x.example>',
    '<a@x.example>',
    '"a b"@x.example',
    'a(comment)@x.example',
    'a@b@x.example',
    'a@x',
    'a@-x.example',
    'a@[127.0.0.1]',
    'a..b@x.example',
    '.a@x.example',
    'ä@x.example',
    'a@x.example\u0000',
    `${'a'.repeat(65)}@x.example`,
    `a@${'x.'.repeat(130)}example`,
    '',
  ])('is not %j', (text) => {
    expect(isOneAddress(text)).toBe(false);
  });
});
