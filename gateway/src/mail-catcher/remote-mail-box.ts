import { z } from 'zod';
import { PlatformError } from '@qip/subgraph-kit/errors/platform-error';
import { caughtMailSchema, type MailBox, mailSummarySchema } from './caught-mail.js';

const TIMEOUT_MS = 3_000;

/** The mails of a catcher that is a process of its own. */
export function remoteMailBox(url: string): MailBox {
  return {
    list: async () => z.array(mailSummarySchema).parse((await ask(`${url}/mails`)) ?? []),
    find: async (id) => {
      const mail = await ask(`${url}/mails/${encodeURIComponent(id)}`);
      return mail === null ? null : caughtMailSchema.parse(mail);
    },
  };
}

async function ask(url: string): Promise<unknown> {
  try {
    const response = await fetch(url, {
      headers: { accept: 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (response.status === 404) return null;
    if (!response.ok) throw new Error(`The mail catcher answered ${response.status}.`);
    return await response.json();
  } catch (cause) {
    throw new PlatformError('SERVICE_UNAVAILABLE', { cause });
  }
}
