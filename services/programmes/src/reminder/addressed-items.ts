import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { type DueItem } from './due-item.js';
import { type ReminderItem } from './reminder-mail.js';
import { type Reminder } from './reminder.rules.js';

/** A reminder about an organisation's part in a cycle, for whoever leads it, and what it says. */
export interface PartReminder extends Reminder {
  readonly organisationId: string;
  readonly auditCycleId: string;
  readonly programmeId: string;
  readonly item: ReminderItem;
}

interface Addressed extends PartReminder {
  readonly personId: string;
}

/**
 * The same reminders, each for the local lead of its organisation and for the QIP leads of its programme there, without those
 * that they had. Two statements, however many.
 */
export async function addressedItems(
  tx: ReadTransaction,
  reminders: readonly PartReminder[],
): Promise<readonly DueItem[]> {
  if (reminders.length === 0) return [];
  const leads = await readLeads(tx, [...new Set(reminders.map(({ organisationId }) => organisationId))]);
  const leadsOf = Map.groupBy(leads, (lead) => lead.organisation_id);
  const addressed = reminders.flatMap((reminder) => {
    const { organisationId, programmeId } = reminder;
    const own = (leadsOf.get(organisationId) ?? []).filter(
      (lead) => lead.programme_id === null || lead.programme_id === programmeId,
    );
    // Whoever leads the organisation and the programme is one person.
    return [...new Set(own.map(({ person_id: personId }) => personId))].map((personId) => ({ ...reminder, personId }));
  });
  const sent = await readSent(tx, [...new Set(reminders.map(({ auditCycleId }) => auditCycleId))]);
  return addressed.filter((one) => !sent.has(keyOf(one))).map(asDueItem);
}

function keyOf({ auditCycleId, organisationId, personId, kind, occasionOn }: Addressed): string {
  return `reminder/${auditCycleId}/${organisationId}/${personId}/${kind}/${occasionOn}`;
}

function asDueItem(one: Addressed): DueItem {
  const { organisationId, auditCycleId, personId, kind, occasionOn, item } = one;
  return {
    ...{ personId, organisationId, kind, item },
    key: keyOf(one),
    note: async (tx, mailKey) => {
      const noted = await tx.rows(
        `insert into programmes.reminder_sent (organisation_id, audit_cycle_id, person_id, kind, occasion_on, mail_key)
         values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning kind`,
        [organisationId, auditCycleId, personId, kind, occasionOn, mailKey],
      );
      return noted.length === 1;
    },
  };
}

interface LeadRow {
  readonly organisation_id: string;
  /** Null for the local lead, whom every programme concerns. */
  readonly programme_id: string | null;
  readonly person_id: string;
}

function readLeads(tx: ReadTransaction, organisationIds: readonly string[]): Promise<readonly LeadRow[]> {
  return tx.rows<LeadRow>(
    `select organisation_id, null::uuid as programme_id, person_id from contracts.current_lead_v1
     where organisation_id = any ($1::uuid[])
     union all
     select organisation_id, programme_id, person_id from contracts.qip_lead_v1 where organisation_id = any ($1::uuid[])
     order by organisation_id, person_id`,
    [organisationIds],
  );
}

async function readSent(tx: ReadTransaction, auditCycleIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.rows<{ key: string }>(
    `select concat_ws('/', 'reminder', audit_cycle_id, organisation_id, person_id, kind, occasion_on) as key
     from programmes.reminder_sent where audit_cycle_id = any ($1::uuid[])`,
    [auditCycleIds],
  );
  return new Set(rows.map(({ key }) => key));
}
