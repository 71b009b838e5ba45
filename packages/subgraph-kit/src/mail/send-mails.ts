import { type ServiceName } from '@qip/database/service-name';
import { type SubgraphContext } from '../server/subgraph-context.js';
import { claimMail, type ClaimedMail, settleMail, type Settlement } from './claim-mail.js';
import { isOneAddress } from './mail-address.js';
import { mailMessage } from './mail-message.js';
import { type MailTemplate } from './mail-template.js';
import { sendingQueue } from './sending-queue.js';
import { sendOverSmtp, type SmtpTimes } from './send-over-smtp.js';
import { type SmtpServer } from './smtp-settings.js';

/** How a service sends its mails. */
export interface MailSettings {
  readonly server: SmtpServer;
  /** The sender's address, also of the envelope. */
  readonly from: string;
  /** The gateway's address as clients see it. */
  readonly publicUrl: string;
  readonly templates: readonly MailTemplate<object>[];
  readonly times?: SmtpTimes;
  /** Aborted once the process is to stop: then a run ends after the mail that it is at. */
  readonly stopping: AbortSignal;
}

/** Every minute somebody looks for mails whose next attempt is due; those that are new do not wait for that. */
export const MAILS_ARE_LOOKED_FOR = '* * * * *';
/** A run ends after so long and leaves the rest to the next, which may be another process's. */
const RUN_MS = 10_000;

/**
 * Sends the mails that are due, one after the other. Each is claimed in a transaction, sent without one, and settled in
 * another at once. What keeps this from reaching the mail server at all ends the run.
 */
export async function sendMails(context: SubgraphContext, service: ServiceName, settings: MailSettings): Promise<void> {
  const end = performance.now() + RUN_MS;
  for (;;) {
    const claimed = await claimMail(context.database, service);
    if (claimed === null) return;
    const { settlement, isServerThere } = await attempt(context, claimed, settings);
    await settleMail(context.database, service, claimed, settlement);
    if (!isServerThere) return;
    if (settings.stopping.aborted || performance.now() > end) {
      await context.database.write(async (tx) => {
        await tx.enqueue(sendingQueue(service), {});
        return { kind: 'DONE', value: null };
      });
      return;
    }
  }
}

interface Attempt {
  readonly settlement: Settlement;
  readonly isServerThere: boolean;
}

function failed(context: SubgraphContext, mail: ClaimedMail, failure: string): Attempt {
  context.log.warn('A mail failed and waits for somebody to put it back.', { mail: mail.id, failure });
  return { settlement: { kind: 'FAILED', failure }, isServerThere: true };
}

async function attempt(context: SubgraphContext, mail: ClaimedMail, settings: MailSettings): Promise<Attempt> {
  if (mail.isLost) return failed(context, mail, 'OUTCOME_UNKNOWN');
  if (mail.address === null || !isOneAddress(mail.address)) return failed(context, mail, 'ADDRESS');
  const messageId = `<${mail.id}@${new URL(settings.publicUrl).hostname}>`;
  const content = await compose(context, mail, mail.address, messageId, settings);
  if (content === null) return failed(context, mail, 'TEMPLATE');
  const outcome = await sendOverSmtp(
    settings.server,
    { from: settings.from, to: mail.address, content },
    settings.times,
  );
  switch (outcome.kind) {
    case 'ACCEPTED':
      return { settlement: { kind: 'SENT', messageId }, isServerThere: true };
    case 'REFUSED':
      return failed(context, mail, outcome.failure);
    case 'NOT_NOW': {
      context.log.warn('A mail was not sent and will be tried again.', { mail: mail.id, failure: outcome.failure });
      return { settlement: { kind: 'LATER', failure: outcome.failure }, isServerThere: outcome.isAboutThisMail };
    }
    case 'UNCERTAIN': {
      context.log.warn('It is not known whether a mail was sent.', { mail: mail.id, failure: outcome.failure });
      return { settlement: { kind: 'UNCERTAIN', failure: outcome.failure }, isServerThere: true };
    }
  }
}

async function compose(
  context: SubgraphContext,
  mail: ClaimedMail,
  address: string,
  messageId: string,
  settings: MailSettings,
): Promise<Buffer | null> {
  try {
    const template = settings.templates.find(({ name }) => name === mail.template);
    if (template === undefined) throw new Error('There is no template of this name any more.');
    return await mailMessage(template.compose(mail.facts), {
      from: settings.from,
      to: { name: mail.displayName ?? '', address },
      messageId,
      date: mail.createdAt,
      publicUrl: settings.publicUrl,
    });
  } catch (error) {
    context.log.fault('A mail could not be made of its facts.', error, { mail: mail.id, template: mail.template });
    return null;
  }
}
