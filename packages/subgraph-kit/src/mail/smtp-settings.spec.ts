import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { mailFromSetting, mailSettingsOf, parseSmtpUrl, smtpUrlSetting } from './smtp-settings.js';

describe('the address of a mail server', () => {
  it.each([
    ['smtp://mail.example', { host: 'mail.example', port: 587, isSecure: false, credentials: null }],
    ['smtps://mail.example', { host: 'mail.example', port: 465, isSecure: true, credentials: null }],
    ['smtp://[::1]:2525', { host: '::1', port: 2525, isSecure: false, credentials: null }],
    [
      'smtps://a%40b:p%2F%3A@mail.example:1465',
      { host: 'mail.example', port: 1465, isSecure: true, credentials: { user: 'a@b', password: 'p/:' } },
    ],
  ])('%s is understood', (url, server) => {
    expect(parseSmtpUrl(url)).toEqual(server);
  });

  it.each(['mail.example:25', 'http://mail.example', 'smtp:', 'smtp://%zz@mail.example', ''])('%j is none', (url) => {
    expect(parseSmtpUrl(url)).toBeNull();
  });
});

describe('the settings of mail', () => {
  const shape = z.object({ SMTP_URL: smtpUrlSetting.optional(), MAIL_FROM: mailFromSetting.optional() });

  it('are both left out, or both told', () => {
    const told = { SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'audit@sender.example' };
    expect(mailSettingsOf(shape.parse({}))).toEqual({});
    expect(mailSettingsOf(shape.parse(told))).toEqual({ smtpUrl: told.SMTP_URL, mailFrom: told.MAIL_FROM });
  });

  it.each([
    { SMTP_URL: 'mail.example' },
    { MAIL_FROM: 'Audit <audit@sender.example>' },
    { MAIL_FROM: 'a@x.example, b@x.example' },
  ])('are refused: %j', (given) => {
    expect(shape.safeParse(given).success).toBe(false);
  });
});
