import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { type IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { newId } from '@qip/subgraph-kit/values/id';
import { reachesAny } from '../access/team-reach.js';
import { auditDefinition } from '../audit-definition/audit-definition.js';
import { screenField } from '../identifier-screen/identifier-refusal.js';
import { SubmissionRow } from '../submission/submission.entity.js';
import { DataQueryRow } from './data-query.entity.js';
import { subjectProblems } from './data-query.rules.js';

/** A question of the central team. */
export interface RaiseDataQuery {
  readonly submissionId: string;
  readonly question: string;
  readonly standardNumber?: number | null | undefined;
  readonly item?: string | null | undefined;
}

type Refusal = NotFoundError | InputValidationError | IdentifierRefusedError;

/** Raises a question about a submission. No window bounds it: it changes no case, and comes up when the data is checked. */
export async function raiseDataQuery(
  tx: WriteTransaction,
  input: RaiseDataQuery,
): Promise<Outcome<{ readonly dataQueryId: string }, Refusal>> {
  const { submissionId, question } = input;
  const identifier = screenField('question', question) ?? screenField('item', input.item);
  if (identifier !== null) return { kind: 'REFUSED', error: identifier };
  const submission = await tx.manager.findOneBy(SubmissionRow, { id: submissionId });
  if (submission === null || !reachesAny(tx.actor, 'raiseDataQuery', submission)) {
    return { kind: 'REFUSED', error: new NotFoundError('Submission') };
  }
  const problems = subjectProblems(input, await definitionOf(tx, submission));
  if (problems.length > 0) return { kind: 'REFUSED', error: new InputValidationError(problems) };

  const { organisationId, auditCycleId } = submission;
  const id = newId();
  const { standardNumber = null, item = null } = input;
  await tx.manager.insert(DataQueryRow, {
    ...{ organisationId, id, submissionId, auditCycleId, state: 'OPEN', standardNumber, item, question },
    raisedBy: tx.actor.id ?? '',
    raisedAt: () => 'clock.now()',
  });
  tx.record({
    organisationId,
    operation: 'raiseDataQuery',
    entity: 'DataQuery',
    entityId: id,
    after: { state: 'OPEN', submissionId, standardNumber, item, question },
  });
  return { kind: 'DONE', value: { dataQueryId: id } };
}

async function definitionOf(
  tx: WriteTransaction,
  { auditCycleId }: SubmissionRow,
): Promise<Awaited<ReturnType<typeof auditDefinition>>> {
  const [cycle] = await tx.rows<{ version: string }>(
    `select programme_version_id as version from contracts.cycle_v1 where id = $1`,
    [auditCycleId],
  );
  if (cycle === undefined) throw new Error('The audit cycle of a submission cannot be read.');
  return auditDefinition(tx, cycle.version);
}
