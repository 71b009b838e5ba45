import { type RequestDatabase } from '@qip/subgraph-kit/database/request-database';
import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { postMail } from '@qip/subgraph-kit/mail/post-mail';
import { refused } from '../refused.js';
import { deliveryFor, mailsTo, type PlannedMail, type ReminderDelivery } from './delivery.rules.js';
import { DIGEST_PARTS } from './digest-parts.js';
import { type DueItem } from './due-item.js';
import { REMINDER_MAIL } from './reminder-mail.js';

/** The job that reminds people of what is to be done. The other services know it by this name. */
export const POST_REMINDERS = 'post-reminders';

/**
 * Reminds everybody of what is due to him now, as he prefers it: each thing once. What has been said is noted in the
 * transaction that posts the mail, so that neither a repetition nor another process says it again.
 */
export async function postReminders(database: RequestDatabase): Promise<void> {
  const mails = await database.read(plannedMails);
  for (const mail of mails) {
    await database.write(async (tx) => {
      const unsaid: DueItem[] = [];
      for (const due of mail.items) if (await due.note(tx, mail.key)) unsaid.push(due);
      const [first] = unsaid;
      if (first === undefined) return refused('SAID');
      const organisationIds = new Set(unsaid.map(({ organisationId }) => organisationId));
      const posted = await postMail(tx, 'programmes', REMINDER_MAIL, {
        key: mail.key,
        personId: mail.personId,
        organisationId: organisationIds.size === 1 ? first.organisationId : null,
        facts: { items: unsaid.map(({ item }) => item) },
      });
      // Today's digest is there: nothing stays noted, and the next one says it.
      return posted === null ? refused('TOMORROW') : { kind: 'DONE', value: posted };
    });
  }
}

async function plannedMails(tx: ReadTransaction): Promise<readonly PlannedMail<DueItem>[]> {
  const due: DueItem[] = [];
  for (const part of DIGEST_PARTS) due.push(...(await part(tx)));
  if (due.length === 0) return [];
  const choices = await readChoices(tx, [...new Set(due.map(({ personId }) => personId))]);
  return [...Map.groupBy(due, ({ personId }) => personId)].flatMap(([personId, items]) => {
    const choice = choices.get(personId);
    const wanted = items.filter(({ kind }) => kind === null || choice?.unwanted_kinds?.includes(kind) !== true);
    return mailsTo(personId, wanted, deliveryFor(choice?.delivery ?? null, choice?.organisation_count ?? 0), tx.now);
  });
}

interface ChoiceRow {
  readonly person_id: string;
  /** Null where the person never chose. */
  readonly unwanted_kinds: readonly string[] | null;
  readonly delivery: ReminderDelivery | null;
  /** In how many organisations the person leads today. */
  readonly organisation_count: number;
}

async function readChoices(tx: ReadTransaction, personIds: readonly string[]): Promise<ReadonlyMap<string, ChoiceRow>> {
  const rows = await tx.rows<ChoiceRow>(
    `select person.id as person_id, choice.unwanted_kinds, choice.delivery,
       (select count(*)::int from (
          select organisation_id from contracts.current_lead_v1 where person_id = person.id
          union select organisation_id from contracts.qip_lead_v1 where person_id = person.id) led) as organisation_count
     from unnest($1::uuid[]) as person (id)
     left join contracts.reminder_preference_v1 choice on choice.person_id = person.id`,
    [personIds],
  );
  return new Map(rows.map((row) => [row.person_id, row]));
}
