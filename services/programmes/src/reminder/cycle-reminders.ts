import { type ReadTransaction, type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { type DueItem } from './due-item.js';
import { type PartRow, readParts } from './read-parts.js';
import { dueReminders, type Reminder } from './reminder.rules.js';
import { wordingOf } from './reminder-wording.js';

/** A reminder that one person is due about one part. */
interface Addressed extends Reminder {
  readonly part: PartRow;
  readonly personId: string;
}

/** What the leads of the organisations that take part in cycles are to be reminded of. */
export async function cycleReminders(tx: ReadTransaction): Promise<readonly DueItem[]> {
  const parts = await readParts(tx);
  const due = parts.flatMap((part) => dueReminders(part, tx.now).map((reminder) => ({ ...reminder, part })));
  if (due.length === 0) return [];
  const leads = await readLeads(tx, [...new Set(due.map(({ part }) => part.organisationId))]);
  const addressed = due.flatMap((reminder) => {
    const { organisationId, programmeId } = reminder.part;
    const own = leads.filter(
      (lead) =>
        lead.organisation_id === organisationId && (lead.programme_id === null || lead.programme_id === programmeId),
    );
    // Whoever leads the organisation and the programme is one person.
    return [...new Set(own.map(({ person_id: personId }) => personId))].map((personId) => ({ ...reminder, personId }));
  });
  const sent = await readSent(tx, [...new Set(due.map(({ part }) => part.auditCycleId))]);
  return addressed.filter((one) => !sent.has(keyOf(one))).map(asDueItem);
}

function keyOf({ part, personId, kind, occasionOn }: Addressed): string {
  return `reminder/${part.auditCycleId}/${part.organisationId}/${personId}/${kind}/${occasionOn}`;
}

function asDueItem(one: Addressed): DueItem {
  const { part, personId, kind, occasionOn } = one;
  const { organisationId, auditCycleId } = part;
  return {
    personId,
    organisationId,
    kind,
    key: keyOf(one),
    item: wordingOf(kind, part),
    note: async (tx: WriteTransaction, mailKey: string) => {
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
