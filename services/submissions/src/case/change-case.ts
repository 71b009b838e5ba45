import { ENGINE_VERSION } from '@qip/audit-engine/engine-version';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { type CaseContent } from './case.rules.js';
import { type CurrentCase, type TakenCase } from './take-case.js';
import { type WritableTeam } from './writable-team.js';

/** What a case is to be. */
export interface ChangedCase {
  readonly team: WritableTeam;
  readonly content: CaseContent;
}

/**
 * Changes a case that is held. A version that no lock has taken in is changed where it is; one that a lock has taken in
 * stays as it was, ends with the next lock, and a new version begins there.
 */
export async function changeCase(tx: WriteTransaction, taken: TakenCase, to: ChangedCase): Promise<void> {
  const { entered, current } = taken;
  await keepWhatWas(tx, taken, 'AMENDED', null);
  const values = [
    current.organisationId,
    current.id,
    current.fromLock,
    entered.nextLock,
    to.team.id,
    to.team.code,
    to.team.code === current.referenceCode ? null : current.referenceCode,
    to.content.state,
    JSON.stringify(to.content.answers),
    to.content.outcomes,
    ENGINE_VERSION,
  ];
  if (isLocked(taken)) {
    await endWithNextLock(tx, taken);
    await changeOne(tx, ADD_VERSION, values);
  } else {
    await changeOne(tx, CHANGE_VERSION, values);
  }
}

/** Removes a case that is held: what a lock has taken in stays in it, and the number is never given out again. */
export async function dropCase(tx: WriteTransaction, taken: TakenCase, reason: string): Promise<void> {
  await keepWhatWas(tx, taken, 'REMOVED', reason);
  if (isLocked(taken)) return endWithNextLock(tx, taken);
  const { organisationId, id, fromLock } = taken.current;
  await changeOne(tx, MARK_REMOVED, [organisationId, id, fromLock]);
}

const KEY = 'organisation_id = $1 and id = $2 and from_lock = $3';

const CHANGE_VERSION = `
  update submissions.audit_case set version = version + 1, team_id = $5, team_code = $6, reference_code = $7, state = $8,
    answers = $9::jsonb, outcomes = $10, digest = submissions.answers_digest($9::jsonb), engine_version = $11
  where ${KEY} and from_lock = $4 returning id`;

const ADD_VERSION = `
  insert into submissions.audit_case (organisation_id, id, from_lock, submission_id, audit_cycle_id, team_id, team_code,
    reference_code, number, state, answers, outcomes, digest, entered_by, entered_at, version, engine_version)
  select organisation_id, id, $4, submission_id, audit_cycle_id, $5, $6, $7, number, $8, $9::jsonb, $10,
    submissions.answers_digest($9::jsonb), entered_by, entered_at, version + 1, $11
  from submissions.audit_case where ${KEY} returning id`;

const MARK_REMOVED = `
  update submissions.audit_case set version = version + 1, state = 'REMOVED', outcomes = null where ${KEY} returning id`;

function isLocked({ entered, current }: TakenCase): boolean {
  return current.fromLock < entered.nextLock;
}

function endWithNextLock(tx: WriteTransaction, { entered, current }: TakenCase): Promise<void> {
  const { organisationId, id, fromLock } = current;
  const end = `update submissions.audit_case set until_lock = $4 where ${KEY} and until_lock is null returning id`;
  return changeOne(tx, end, [organisationId, id, fromLock, entered.nextLock]);
}

/** The answers that a change replaces, for the history that the organisation can read. */
async function keepWhatWas(
  tx: WriteTransaction,
  { entered, current }: TakenCase,
  kind: 'AMENDED' | 'REMOVED',
  reason: string | null,
): Promise<void> {
  await tx.rows(
    `insert into submissions.case_change (organisation_id, case_id, version, submission_id, kind, reason, team_id,
       team_code, state, answers, changed_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::jsonb, $11)`,
    [
      current.organisationId,
      current.id,
      current.version + 1,
      entered.submission.id,
      kind,
      reason,
      current.teamId,
      current.teamCode,
      current.state,
      JSON.stringify(current.answers),
      tx.actor.id,
    ],
  );
}

/** The case is held: nobody can have been faster, and a statement that finds no row is a fault. */
async function changeOne(tx: WriteTransaction, sql: string, parameters: readonly unknown[]): Promise<void> {
  const changed = await tx.rows(sql, parameters);
  if (changed.length !== 1)
    throw new Error('A case that is held was not changed: is the policy of its table in place?');
}

/** What the audit trail notes of a case: never an answer. */
export function traceOf(
  { entered }: TakenCase,
  {
    teamId,
    teamCode,
    state,
    version,
  }: Pick<CurrentCase, 'teamId' | 'teamCode' | 'version'> & { readonly state: string },
): Readonly<Record<string, unknown>> {
  return { submissionId: entered.submission.id, teamId, teamCode, state, version };
}
