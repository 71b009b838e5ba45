import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';

/** One lock of a cycle and what it does with submissions that nobody signed off. */
export interface LockKey {
  readonly auditCycleId: string;
  readonly lockNumber: number;
  readonly unsigned: 'TAKE_COMPLETE' | 'LEAVE_OUT';
}

/** What one organisation's submission was when the cycle was locked. */
export interface TakenSubmission {
  readonly organisationId: string;
  /** Null for an organisation that was enrolled and had submitted nothing. */
  readonly submissionId: string | null;
  readonly wasSignedOff: boolean;
  readonly isTaken: boolean;
  readonly casesExpected: number | null;
  readonly completeCount: number;
}

/**
 * Notes every submission to the cycle as it stands, and who is enrolled without one. A submission is taken when it is
 * signed off, or by explicit choice if it holds a complete case: one without cases says that there were none only when
 * somebody has vouched for it. It is never taken when the organisation has withdrawn from the cycle. Where an earlier lock
 * stands, only what was reopened since is decided anew.
 * @param standingLock the lock before this one; 0 where none stands
 */
export function takeSubmissions(
  tx: WriteTransaction,
  key: LockKey,
  standingLock: number,
): Promise<readonly TakenSubmission[]> {
  return tx.rows<TakenSubmission>(
    `insert into submissions.locked_submission (audit_cycle_id, lock_number, organisation_id, submission_id, was_signed_off,
       is_taken, cases_expected, submitted_count, complete_count)
     select $1, $2, organisation_id, submitted.id, coalesce(submitted.is_signed_off, false),
       case when earlier.is_taken is not null and not reopened.since then earlier.is_taken
         else coalesce(enrolled.is_there, false)
           and coalesce(submitted.is_signed_off or ($3 and submitted.complete_count > 0), false) end,
       enrolled.cases_expected, coalesce(submitted.submitted_count, 0), coalesce(submitted.complete_count, 0)
     from (select submission.id, submission.organisation_id, submission.state = 'SIGNED_OFF' as is_signed_off,
             counted.submitted_count, counted.complete_count
           from submissions.submission
           join contracts.submission_count_v1 counted
             on counted.submission_id = submission.id and counted.audit_cycle_id = $1
           where submission.audit_cycle_id = $1) submitted
     full join (select organisation_id, cases_expected, true as is_there from contracts.enrolment_v1
                where audit_cycle_id = $1 and withdrawn_at is null) enrolled using (organisation_id)
     left join (select organisation_id, is_taken from submissions.locked_submission
                where audit_cycle_id = $1 and lock_number = $4) earlier using (organisation_id)
     cross join lateral (select exists (select from submissions.own_window own
       where own.organisation_id = coalesce(submitted.organisation_id, enrolled.organisation_id)
         and own.audit_cycle_id = $1 and own.kind = 'REOPENING' and own.after_lock >= $4) as since) reopened
     order by organisation_id
     returning organisation_id as "organisationId", submission_id as "submissionId", was_signed_off as "wasSignedOff",
       is_taken as "isTaken", cases_expected as "casesExpected", complete_count as "completeCount"`,
    [key.auditCycleId, key.lockNumber, key.unsigned === 'TAKE_COMPLETE', standingLock],
  );
}

/** Notes the care setting of every team of those whose cases are taken in, as it is now. */
export async function takeTeams(tx: WriteTransaction, { auditCycleId, lockNumber }: LockKey): Promise<void> {
  await tx.rows(
    `insert into submissions.locked_team (organisation_id, audit_cycle_id, lock_number, team_id, care_setting)
     select taken.organisation_id, $1, $2, team.id, team.care_setting
     from submissions.locked_submission taken join contracts.team_v1 team on team.organisation_id = taken.organisation_id
     where taken.audit_cycle_id = $1 and taken.lock_number = $2 and taken.is_taken`,
    [auditCycleId, lockNumber],
  );
}

/** The name of the item that a form marks as a stratum; null where it has none. */
const itemOf = (stratum: string): string =>
  `jsonb_path_query_first(audit_tool, '$.items[*] ? (@.stratum == "${stratum}").name') #>> '{}'`;

/** Writes the lock with the digest over the cases of the submissions that it takes in, and by what they are broken down. */
export async function sealLock(
  tx: WriteTransaction,
  key: LockKey & { readonly programmeVersionId: string },
): Promise<{ readonly digest: string; readonly caseCount: number }> {
  const [sealed] = await tx.rows<{ digest: string; caseCount: number }>(
    `insert into submissions.cycle_lock (audit_cycle_id, lock_number, programme_version_id, unsigned_taken, digest,
       case_count, locked_by, age_band_item, sex_item, ethnicity_item)
     select $1, $2, $3, $4, digest, case_count, $5, ${itemOf('AGE_BAND')}, ${itemOf('SEX')}, ${itemOf('ETHNICITY')}
     from contracts.lock_digest_v1($1, $2, $3)
     left join contracts.audit_tool_v1 on programme_version_id = $3
     returning digest, case_count as "caseCount"`,
    [key.auditCycleId, key.lockNumber, key.programmeVersionId, key.unsigned === 'TAKE_COMPLETE', tx.actor.id],
  );
  if (sealed === undefined) throw new Error('The lock was not written: is the policy of its table in place?');
  return sealed;
}
