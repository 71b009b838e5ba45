import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { type OwnPart } from './quality-account.rules.js';

/** Which cycles of which organisation are asked for. */
export interface AskedParts {
  readonly organisationId: string;
  /** Those whose submission closed from the first of these days to the last, as the organisation stood on the last. */
  readonly closedFrom: LocalDate | null;
  readonly closedTo: LocalDate | null;
  /** This one, as the organisation stands today. */
  readonly auditCycleId: string | null;
}

/** The part of one organisation, asked for or a predecessor, in one cycle. */
export interface PartRow extends OwnPart {
  /** The place of what was asked, from 1. */
  readonly place: number;
  readonly auditCycleId: string;
  readonly programmeId: string;
  readonly name: string;
  readonly isLocked: boolean;
}

/**
 * The parts that were asked for, by the day on which submission closed. Cancelled cycles are not there. The count is that of
 * the last lock that stands; before the lock it is the submission's at this moment, as far as the reader may count cases.
 * All of it obeys the reader's scope, through the contracts of those who own it.
 */
export function readParts(tx: ReadTransaction, asked: readonly AskedParts[]): Promise<readonly PartRow[]> {
  return tx.rows<PartRow>(PARTS, [
    asked.map(({ organisationId }) => organisationId),
    asked.map(({ closedFrom }) => closedFrom),
    asked.map(({ closedTo }) => closedTo),
    asked.map(({ auditCycleId }) => auditCycleId),
  ]);
}

const PARTS = `
  with recursive asked as (
    select asked.*, least(closed_to, clock.today()) as stood_on
    from unnest($1::uuid[], $2::date[], $3::date[], $4::uuid[]) with ordinality
      as asked (organisation_id, closed_from, closed_to, audit_cycle_id, place)
    join contracts.organisation_v1 organisation on organisation.id = asked.organisation_id
  ), unit as (
    select place, stood_on, organisation_id from asked
    union
    select unit.place, unit.stood_on, link.predecessor_id
    from unit join contracts.succession_v1 link on link.successor_id = unit.organisation_id
    where link.effective_on <= unit.stood_on
  ), cycle as (
    select asked.place, audit_cycle.*, concat(programme.title, ', ', audit_cycle.label, ' (', audit_cycle.code, ')') as name,
      (select max(lock_number) from contracts.lock_v2 lock where lock.audit_cycle_id = audit_cycle.id) as lock_number
    from asked
    join programmes.audit_cycle on audit_cycle.state = 'PLANNED' and case when asked.audit_cycle_id is null
      then audit_cycle.submission_closes_on between asked.closed_from and asked.closed_to
        and audit_cycle.submission_closes_on < clock.today()
      else audit_cycle.id = asked.audit_cycle_id end
    join programmes.programme on programme.id = audit_cycle.programme_id
  )
  select unit.place::int, cycle.id as "auditCycleId", cycle.programme_id as "programmeId", cycle.name,
    cycle.lock_number is not null as "isLocked",
    exists (select from contracts.membership_v1 membership where membership.organisation_id = unit.organisation_id
      and membership.from_on <= cycle.submission_closes_on
      and (membership.until_on is null or membership.until_on > cycle.collection_opens_on)) as "isMember",
    enrolment.id is not null as "isEnrolled",
    case when cycle.lock_number is null then enrolment.cases_expected else locked.cases_expected end as "casesExpected",
    case when cycle.lock_number is not null then coalesce(locked.complete_count, 0)
      when scope.is_central() or unit.organisation_id = any (scope.data_organisations())
        then coalesce(counted.complete_count, 0) end as "casesSubmitted"
  from unit
  join cycle on cycle.place = unit.place
  left join programmes.enrolment on enrolment.organisation_id = unit.organisation_id
    and enrolment.audit_cycle_id = cycle.id and enrolment.withdrawn_at is null
  left join lateral (select locked.cases_expected, case when locked.is_taken then locked.complete_count else 0 end as complete_count
    from contracts.locked_submission_v2 locked where locked.audit_cycle_id = cycle.id
      and locked.lock_number = cycle.lock_number and locked.organisation_id = unit.organisation_id) locked on true
  left join lateral (select counted.complete_count from contracts.submission_count_v1 counted
    where counted.audit_cycle_id = cycle.id and counted.organisation_id = unit.organisation_id
      and cycle.lock_number is null) counted on true
  order by unit.place, cycle.submission_closes_on, cycle.code, unit.organisation_id`;
