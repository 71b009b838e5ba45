import { describe, expect, it } from '@jest/globals';
import { useTestMailServer } from '@qip/testkit/test-mail-server';
import { sendOverSmtp, type SmtpTimes } from './send-over-smtp.js';
import { parseSmtpUrl } from './smtp-settings.js';

const mails = useTestMailServer();

describe('a mail server', () => {
  const message = { from: 'a@x.example', to: 'b@x.example', content: Buffer.from('Subject: x\r\n\r\nx') };
  const hand = (url: string, times?: SmtpTimes): Promise<unknown> => {
    const server = parseSmtpUrl(url);
    if (server === null) throw new Error('This is no mail server.');
    return sendOverSmtp(server, message, times);
  };

  it('that never comes to an end is left after a time for all of it', async () => {
    mails.become({ kind: 'HANGS', at: 'RECIPIENT' });
    expect(await hand(mails.url(), { connect: 5_000, answer: 5_000, whole: 250 })).toEqual({
      ...{ kind: 'NOT_NOW', failure: 'TIME_LIMIT', isAboutThisMail: false },
    });
  });

  it('that offers no TLS is told no password, and one that is not there is no fault of the mail', async () => {
    const url = mails.url().replace('//', '//user:password@');
    expect(await hand(url)).toEqual({ kind: 'NOT_NOW', failure: 'TLS_500', isAboutThisMail: false });
    expect(await hand('smtp://127.0.0.1:1')).toEqual({
      ...{ kind: 'NOT_NOW', failure: 'CONNECTION', isAboutThisMail: false },
    });
    expect(mails.take()).toEqual([]);
  });
});
