import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { type IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { newId } from '@qip/subgraph-kit/values/id';
import { auditDefinition } from '../audit-definition/audit-definition.js';
import { identifierRefusal } from '../identifier-screen/identifier-refusal.js';
import { screenAnswers } from '../identifier-screen/screen-answers.js';
import { countChange } from '../submission/count-change.js';
import { type EnteredSubmission, enterSubmission, type EntryRefusal } from '../submission/enter-submission.js';
import { CaseIncompleteError } from './case-incomplete-error.js';
import { assessCase, type Assessment } from './case.rules.js';
import { type WritableTeam, writableTeams } from './writable-team.js';

/** A case to add, for a team that is named by its id or by its code. */
export interface RecordCase {
  readonly organisationId: string;
  readonly auditCycleId: string;
  readonly teamId?: string | null | undefined;
  readonly teamCode?: string | null | undefined;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly asDraft: boolean;
}

type Refusal = EntryRefusal | IdentifierRefusedError | CaseIncompleteError;

/** Adds a case: complete when the audit tool finds no error in it, as a draft when that was asked for, else not at all. */
export async function recordCase(
  tx: WriteTransaction,
  input: RecordCase,
): Promise<Outcome<{ readonly caseId: string }, Refusal>> {
  const entry = await enterSubmission(tx, { ...input, operation: 'recordCase', step: 'CHANGE_CASES' });
  if (entry.kind === 'REFUSED') return entry;
  const { entered } = entry;
  const teams = await writableTeams(tx, input.organisationId, entered.reach);
  const team = teams.find(({ id, code }) => id === input.teamId || code === input.teamCode);
  if (team === undefined) return { kind: 'REFUSED', error: new NotFoundError('Team') };

  const definition = await auditDefinition(tx, entered.programmeVersionId);
  const identifier = screenAnswers(input.answers, definition.itemNames);
  if (identifier !== null) return { kind: 'REFUSED', error: identifierRefusal(identifier) };
  const assessment = assessCase(definition, input.answers);
  if (assessment.kind === 'INCOMPLETE' && !(input.asDraft && assessment.draft !== null)) {
    return { kind: 'REFUSED', error: new CaseIncompleteError(assessment.issues, assessment.draft !== null) };
  }
  const caseId = await addCase(tx, entered, team, assessment);
  await countChange(tx, entered.submission.id);
  tx.record({
    organisationId: input.organisationId,
    operation: 'recordCase',
    entity: 'Case',
    entityId: caseId,
    after: { submissionId: entered.submission.id, teamCode: team.code, state: stateOf(assessment) },
  });
  return { kind: 'DONE', value: { caseId } };
}

function stateOf({ kind }: Assessment): 'COMPLETE' | 'DRAFT' {
  return kind === 'COMPLETE' ? 'COMPLETE' : 'DRAFT';
}

/** The submission is held, so nobody else gives out the team's next number. */
async function addCase(
  tx: WriteTransaction,
  { submission, nextLock }: EnteredSubmission,
  team: WritableTeam,
  assessment: Assessment,
): Promise<string> {
  const caseId = newId();
  const answers = assessment.kind === 'COMPLETE' ? assessment.answers : assessment.draft;
  await tx.rows(
    `insert into submissions.audit_case (organisation_id, id, from_lock, submission_id, audit_cycle_id, team_id, team_code,
       number, state, answers, outcomes, digest, entered_by)
     select $1, $2, $3, $4, $5, $6, $7,
       coalesce((select max(number) from submissions.audit_case
         where organisation_id = $1 and submission_id = $4 and team_code = $7), 0) + 1,
       $8, $9::jsonb, $10, submissions.answers_digest($9::jsonb), $11`,
    [
      submission.organisationId,
      caseId,
      nextLock,
      submission.id,
      submission.auditCycleId,
      team.id,
      team.code,
      stateOf(assessment),
      JSON.stringify(answers),
      assessment.kind === 'COMPLETE' ? assessment.outcomes : null,
      tx.actor.id,
    ],
  );
  return caseId;
}
