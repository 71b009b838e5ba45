import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { type Operation } from '../access-table.js';
import { covers, type Participation, teamReach } from '../access/team-reach.js';
import { type EnteredSubmission, enterSubmission, type EntryRefusal } from '../submission/enter-submission.js';
import { type CaseContent } from './case.rules.js';

/** A case as it stands, for a change. */
export interface CurrentCase extends Participation, CaseContent {
  readonly id: string;
  readonly fromLock: number;
  readonly teamId: string;
  readonly teamCode: string;
  /** The code of the team under which it was numbered. */
  readonly referenceCode: string;
  readonly number: number;
  readonly version: number;
}

/** A case that is held until the end of the transaction, by way of its submission. */
export interface TakenCase {
  readonly entered: EnteredSubmission;
  readonly current: CurrentCase;
}

/** Why a case cannot be taken. */
export type TakeRefusal = EntryRefusal | StaleVersionError;

/**
 * Takes a case for a change: it is there, the actor reaches its team, its submission can be entered, and it is as the
 * caller saw it. Asked once without the submission, to know which one, and once more when that is held.
 */
export async function takeCase(
  tx: WriteTransaction,
  { caseId, expectedVersion }: { readonly caseId: string; readonly expectedVersion: number },
  operation: Operation,
): Promise<Outcome<TakenCase, TakeRefusal>> {
  const seen = await readCurrentCase(tx, caseId);
  if (seen === undefined || !covers(teamReach(tx.actor, operation, seen), [seen.teamId])) return notFound();
  const { organisationId, auditCycleId } = seen;
  const entry = await enterSubmission(tx, { organisationId, auditCycleId, operation, step: 'CHANGE_CASES' });
  if (entry.kind === 'REFUSED') return entry.error instanceof NotFoundError ? notFound() : entry;

  const current = await readCurrentCase(tx, caseId);
  if (current === undefined || !covers(entry.entered.reach, [current.teamId])) return notFound();
  if (current.version !== expectedVersion) return { kind: 'REFUSED', error: new StaleVersionError(current.version) };
  return { kind: 'DONE', value: { entered: entry.entered, current } };
}

function notFound(): { readonly kind: 'REFUSED'; readonly error: NotFoundError } {
  return { kind: 'REFUSED', error: new NotFoundError('Case') };
}

async function readCurrentCase(tx: WriteTransaction, caseId: string): Promise<CurrentCase | undefined> {
  const [row] = await tx.rows<CurrentCase>(
    `select audit_case.id, audit_case.from_lock as "fromLock", audit_case.team_id as "teamId",
       audit_case.team_code as "teamCode", coalesce(audit_case.reference_code, audit_case.team_code) as "referenceCode",
       audit_case.number, audit_case.state, audit_case.answers, audit_case.outcomes, audit_case.version,
       submission.organisation_id as "organisationId", submission.programme_id as "programmeId",
       submission.audit_cycle_id as "auditCycleId"
     from submissions.audit_case
     join submissions.submission on submission.id = audit_case.submission_id
     where audit_case.id = $1 and audit_case.until_lock is null and audit_case.state <> 'REMOVED'`,
    [caseId],
  );
  return row;
}
