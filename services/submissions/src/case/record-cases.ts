import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { auditDefinition } from '../audit-definition/audit-definition.js';
import { countChange } from '../submission/count-change.js';
import { enterSubmission, type EntryRefusal } from '../submission/enter-submission.js';
import { addCases } from './add-cases.js';
import { CasesRefusedError } from './cases-refused-error.js';
import { checkCases, type GivenCase } from './cases.rules.js';
import { writableTeams } from './writable-team.js';

/** Cases to add: all of them, or none. */
export interface RecordCases {
  readonly organisationId: string;
  readonly auditCycleId: string;
  readonly cases: readonly GivenCase[];
  readonly asDraft: boolean;
}

/**
 * Adds several cases in one transaction: all of them, or none, with everything that is wrong with any. The audit trail
 * tells of the call as a whole, as it does of a file.
 */
export async function recordCases(
  tx: WriteTransaction,
  input: RecordCases,
): Promise<Outcome<{ readonly caseIds: readonly string[] }, EntryRefusal | CasesRefusedError>> {
  const entry = await enterSubmission(tx, { ...input, operation: 'recordCases', step: 'CHANGE_CASES' });
  if (entry.kind === 'REFUSED') return entry;
  const { entered } = entry;
  const teams = await writableTeams(tx, input.organisationId, entered.reach);
  const checked = checkCases(await auditDefinition(tx, entered.programmeVersionId), teams, input);
  if (checked.kind === 'REFUSED') return { kind: 'REFUSED', error: new CasesRefusedError(checked.problems) };

  const caseIds = await addCases(tx, entered, checked.cases);
  await countChange(tx, entered.submission.id);
  const completeCount = checked.cases.filter(({ content }) => content.state === 'COMPLETE').length;
  tx.record({
    organisationId: input.organisationId,
    operation: 'recordCases',
    entity: 'Submission',
    entityId: entered.submission.id,
    after: { submissionId: entered.submission.id, caseCount: caseIds.length, completeCount },
  });
  return { kind: 'DONE', value: { caseIds } };
}
