import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { type IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { auditDefinition } from '../audit-definition/audit-definition.js';
import { countChange } from '../submission/count-change.js';
import { enterSubmission, type EntryRefusal } from '../submission/enter-submission.js';
import { addCases } from './add-cases.js';
import { type CaseIncompleteError } from './case-incomplete-error.js';
import { checkAnswers } from './check-answers.js';
import { writableTeams } from './writable-team.js';

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

  const checked = checkAnswers(await auditDefinition(tx, entered.programmeVersionId), input);
  if (checked.kind === 'REFUSED') return checked;
  const [caseId] = await addCases(tx, entered, [{ team, content: checked.value }]);
  if (caseId === undefined) throw new Error('A case that was added has no id.');
  await countChange(tx, entered.submission.id);
  tx.record({
    organisationId: input.organisationId,
    operation: 'recordCase',
    entity: 'Case',
    entityId: caseId,
    after: {
      submissionId: entered.submission.id,
      teamId: team.id,
      teamCode: team.code,
      state: checked.value.state,
      version: 1,
    },
  });
  return { kind: 'DONE', value: { caseId } };
}
