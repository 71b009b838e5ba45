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
  readonly submissionId: string;
  readonly wasSignedOff: boolean;
  readonly isTaken: boolean;
  readonly completeCount: number;
}

/**
 * Notes every submission to the cycle as it stands. It is taken when it is signed off, or by explicit choice if it holds a
 * complete case: one without cases says that there were none only when somebody has vouched for it. It is never taken when
 * the organisation has withdrawn from the cycle.
 */
export function takeSubmissions(tx: WriteTransaction, key: LockKey): Promise<readonly TakenSubmission[]> {
  return tx.rows<TakenSubmission>(
    `insert into submissions.locked_submission (audit_cycle_id, lock_number, organisation_id, submission_id, was_signed_off,
       is_taken, submitted_count, complete_count)
     select $1, $2, submission.organisation_id, submission.id, submission.state = 'SIGNED_OFF',
       (submission.state = 'SIGNED_OFF' or ($3 and counted.complete_count > 0)) and exists (
         select from contracts.enrolment_v1 enrolment
         where enrolment.audit_cycle_id = $1 and enrolment.organisation_id = submission.organisation_id
           and enrolment.withdrawn_at is null),
       counted.submitted_count, counted.complete_count
     from submissions.submission
     join contracts.submission_count_v1 counted on counted.submission_id = submission.id and counted.audit_cycle_id = $1
     where submission.audit_cycle_id = $1
     order by submission.organisation_id
     returning organisation_id as "organisationId", submission_id as "submissionId", was_signed_off as "wasSignedOff",
       is_taken as "isTaken", complete_count as "completeCount"`,
    [key.auditCycleId, key.lockNumber, key.unsigned === 'TAKE_COMPLETE'],
  );
}

/** Writes the lock with the digest over the cases of the submissions that it takes in. */
export async function sealLock(
  tx: WriteTransaction,
  key: LockKey & { readonly programmeVersionId: string },
): Promise<{ readonly digest: string; readonly caseCount: number }> {
  const [sealed] = await tx.rows<{ digest: string; caseCount: number }>(
    `insert into submissions.cycle_lock (audit_cycle_id, lock_number, programme_version_id, unsigned_taken, digest,
       case_count, locked_by)
     select $1, $2, $3, $4, digest, case_count, $5 from contracts.lock_digest_v1($1, $2, $3)
     returning digest, case_count as "caseCount"`,
    [key.auditCycleId, key.lockNumber, key.programmeVersionId, key.unsigned === 'TAKE_COMPLETE', tx.actor.id],
  );
  if (sealed === undefined) throw new Error('The lock was not written: is the policy of its table in place?');
  return sealed;
}
