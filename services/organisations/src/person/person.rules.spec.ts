import { describe, expect, it } from '@jest/globals';
import { DISPLAY_NAME, EMAIL_ADDRESS } from './person.rules.js';

describe('an e-mail address', () => {
  it.each(['lead@example.nhs.uk', 'first.last+qip@trust.example', 'a@b.co'])('may be %s', (address) => {
    expect(address).toMatch(EMAIL_ADDRESS);
  });

  it.each([
    'b@x.example\r\nBcc: e@x.example',
    'a@b.example, c@d.example',
    'group:a@b.example;',
    '<a@b.example>',
    'a@b',
    '.a@b.example',
    'a b@c.example',
    'a@@b.example',
    'a@-b.example',
  ])('may not be %j', (address) => {
    expect(address).not.toMatch(EMAIL_ADDRESS);
  });
});

describe('a display name', () => {
  it.each(['Sample Lead', 'Dr Áine O’Neill-Smith'])('may be %s', (name) => {
    expect(name).toMatch(DISPLAY_NAME);
  });

  it.each(['Bob\r\nBcc: evil@x.example', 'Bob <b@x.example>', 'B', '"Bob"'])('may not be %j', (name) => {
    expect(name).not.toMatch(DISPLAY_NAME);
  });
});
