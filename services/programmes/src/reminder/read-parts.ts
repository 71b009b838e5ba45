import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { localDateAt } from '@qip/subgraph-kit/values/local-date';
import { type WordedPart } from './reminder-wording.js';

/** An organisation's part in a cycle, by its ids. */
export interface PartRow extends WordedPart {
  readonly organisationId: string;
  readonly auditCycleId: string;
  readonly programmeId: string;
}

type BareRow = Omit<PartRow, 'submittedCount' | 'isSignedOff'>;

interface CountRow {
  readonly organisation_id: string;
  readonly audit_cycle_id: string;
  readonly is_signed_off: boolean;
  readonly submitted_count: number;
}

/**
 * The parts of which anything may be due: those in cycles that are open, for all or for the organisation alone, and in those
 * published lately. The rules decide; this leaves out what is long over, so that years of cycles cost nothing. Cases are
 * counted of these cycles only. Two statements, however many parts.
 */
export async function readParts(tx: ReadTransaction): Promise<readonly PartRow[]> {
  const parts = await tx.rows<BareRow>(PARTS, [localDateAt(tx.now), tx.now]);
  if (parts.length === 0) return [];
  const counts = await tx.rows<CountRow>(
    `select organisation_id, audit_cycle_id, is_signed_off, submitted_count from contracts.submission_count_v2
     where audit_cycle_id = any ($1::uuid[])`,
    [[...new Set(parts.map(({ auditCycleId }) => auditCycleId))]],
  );
  const countOf = new Map(counts.map((row) => [`${row.audit_cycle_id} ${row.organisation_id}`, row]));
  return parts.map((part) => {
    const count = countOf.get(`${part.auditCycleId} ${part.organisationId}`);
    return { ...part, submittedCount: count?.submitted_count ?? 0, isSignedOff: count?.is_signed_off ?? false };
  });
}

const PARTS = `
  select enrolment.organisation_id as "organisationId", cycle.id as "auditCycleId", cycle.programme_id as "programmeId",
    cycle.code, programme.title as "programmeTitle", organisation.name as "organisationName",
    cycle.state = 'CANCELLED' as "isCancelled", cycle.submission_opens_on as "submissionOpensOn",
    cycle.submission_closes_on as "submissionClosesOn", enrolment.enrolled_at as "enrolledAt",
    enrolment.withdrawn_at as "withdrawnAt", enrolment.cases_expected as "casesExpected",
    exists (select from contracts.lock_v2 where audit_cycle_id = cycle.id) as "isLocked",
    own.closes_at as "ownClosesAt", published.at as "publishedAt"
  from programmes.audit_cycle cycle
  join programmes.programme on programme.id = cycle.programme_id
  join programmes.enrolment on enrolment.audit_cycle_id = cycle.id
  join contracts.organisation_v1 organisation on organisation.id = enrolment.organisation_id
  left join contracts.own_closing_v1 own
    on own.organisation_id = enrolment.organisation_id and own.audit_cycle_id = cycle.id
  left join (select audit_cycle_id, min(published_at) as at from contracts.publication_v2 group by audit_cycle_id) published
    on published.audit_cycle_id = cycle.id
  where cycle.state = 'PLANNED' and enrolment.withdrawn_at is null
    and (($1::date between cycle.submission_opens_on and cycle.submission_closes_on) or own.closes_at > $2
      or published.at > $2::timestamptz - interval '40 days')
  order by cycle.submission_closes_on, cycle.code, organisation.name`;
