import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { type LocalDate, localDateAt } from '@qip/subgraph-kit/values/local-date';
import { type AuditCycleState } from '../audit-cycle/phase.rules.js';
import { type Schedule } from '../audit-cycle/schedule.rules.js';
import { type CalendarCycle } from './calendar-entry.rules.js';

/** Whose calendar it is, and of which programme; all programmes and everybody where nothing is named. */
export interface CalendarOf {
  readonly topic: string | null;
  readonly organisationId: string | null;
}

interface CycleRow extends Schedule {
  readonly id: string;
  readonly code: string;
  readonly label: string;
  readonly programme: string;
  readonly state: AuditCycleState;
  readonly version: number;
  readonly changedAt: Date;
  readonly isEnrolled: boolean;
  readonly ownClosesAt: Date | null;
}

/** Nobody looks for what is longer past than this. */
const DAYS_BACK = 366;

/** The cycles of a calendar, cancelled ones too: whoever has them in his calendar must hear that they do not take place. */
export async function readCalendar(tx: ReadTransaction, of: CalendarOf): Promise<readonly CalendarCycle[]> {
  const rows = await tx.rows<CycleRow>(
    `select cycle.id, cycle.code, cycle.label, programme.title as programme, cycle.state, cycle.version,
       cycle.changed_at as "changedAt", cycle.materials_on as "materialsOn",
       cycle.collection_opens_on as "collectionOpensOn", cycle.collection_closes_on as "collectionClosesOn",
       cycle.submission_opens_on as "submissionOpensOn", cycle.submission_closes_on as "submissionClosesOn",
       cycle.report_on as "reportOn",
       exists (select from programmes.enrolment where organisation_id = $2 and audit_cycle_id = cycle.id
         and withdrawn_at is null) as "isEnrolled",
       (select closes_at from contracts.own_closing_v1 where organisation_id = $2 and audit_cycle_id = cycle.id)
         as "ownClosesAt"
     from programmes.audit_cycle cycle
     join programmes.programme on programme.id = cycle.programme_id
     where cycle.report_on >= clock.today() - $3::int and ($1::text is null or programme.topic = $1)
     order by cycle.collection_opens_on, cycle.id`,
    [of.topic, of.organisationId, DAYS_BACK],
  );
  return rows.map(({ isEnrolled, ownClosesAt, ...row }) => ({
    ...row,
    schedule: row,
    own: of.organisationId === null ? null : { isEnrolled, closesOn: lastDay(ownClosesAt) },
  }));
}

/** Whether anybody may know the programme of a topic. */
export async function isKnownTopic(tx: ReadTransaction, topic: string): Promise<boolean> {
  const found = await tx.rows(`select from programmes.programme where topic = $1`, [topic]);
  return found.length > 0;
}

/**
 * Reads on as whoever has the secret of an organisation's calendar.
 * @returns the organisation; null where the secret is none, or no longer
 */
export async function enterCalendar(tx: ReadTransaction, digest: string): Promise<string | null> {
  const [row] = await tx.rows<{ organisation: string | null }>(`select programmes.enter_calendar($1) as organisation`, [
    digest,
  ]);
  return row?.organisation ?? null;
}

/** A window closes at the end of its last day. */
function lastDay(closesAt: Date | null): LocalDate | null {
  return closesAt === null ? null : localDateAt(new Date(closesAt.getTime() - 1));
}
