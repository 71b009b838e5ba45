import { type Log } from '../logs/log.js';
import { type JobHandler, type SubgraphDefinition, type SubgraphSettings } from '../server/subgraph.js';
import { MAILS_ARE_LOOKED_FOR, sendMails } from './send-mails.js';
import { sendingQueue } from './sending-queue.js';
import { parseSmtpUrl } from './smtp-settings.js';

/**
 * The work of sending a service's mails; null where it writes none, or where no mail server is known: then they wait, and
 * the log says so once.
 */
export function mailHandler(
  { name, mail }: SubgraphDefinition,
  { smtpUrl, mailFrom, smtpTimes, publicUrl, worksJobs }: SubgraphSettings,
  log: Log,
  stopping: AbortSignal,
): JobHandler | null {
  if (mail === undefined) return null;
  const server = smtpUrl === undefined ? null : parseSmtpUrl(smtpUrl);
  if (server === null) {
    if (worksJobs) log.warn('No mail server is given (SMTP_URL): mails wait until there is one.');
    return null;
  }
  const settings = {
    server,
    from: mailFrom ?? `no-reply@${new URL(publicUrl).hostname}`,
    publicUrl,
    templates: mail.templates,
    stopping,
    ...(smtpTimes === undefined ? {} : { times: smtpTimes }),
  };
  return {
    queue: sendingQueue(name),
    cron: MAILS_ARE_LOOKED_FOR,
    run: (context) => sendMails(context, name, settings),
  };
}
