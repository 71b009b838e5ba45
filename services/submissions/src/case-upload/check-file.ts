import { type Readable } from 'node:stream';
import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { type UserError } from '@qip/subgraph-kit/errors/user-error';
import { plainAnswer } from '@qip/subgraph-kit/files/upload/upload-answers';
import { type UploadAnswer } from '@qip/subgraph-kit/server/subgraph';
import { teamReach } from '../access/team-reach.js';
import { auditDefinition } from '../audit-definition/audit-definition.js';
import { writableTeams } from '../case/writable-team.js';
import { fileFaultMessage } from '../csv/file-fault-message.js';
import { fileProblem } from '../csv/file-problem.js';
import { enterSubmission } from '../submission/enter-submission.js';
import { type SubmissionRow } from '../submission/submission.entity.js';
import { type CaseUploadRow } from './case-upload.entity.js';
import { FILE_LIMITS } from './case-upload.rules.js';
import { copyRows } from './copy-rows.js';
import { readUpload, type UploadFindings, type UploadParts } from './read-upload.js';
import { acceptFile, refuseFile } from './store-findings.js';
import { findUpload, requireStep, takeUpload } from './take-upload.js';
import { acceptedAnswer, refusalAnswer, refusedFileAnswer, statusOfFault } from './upload-answer.js';

type Answer = Outcome<UploadAnswer, UploadAnswer>;

/**
 * Reads the file of an upload and keeps what is in it, or what is wrong with it. The gate and the upload are taken only
 * when the last byte has come: a slow sender keeps nobody from locking the cycle.
 */
export async function checkFile(tx: WriteTransaction, uploadId: string, body: Readable): Promise<Answer> {
  const found = await findUpload(tx, uploadId, 'startCaseUpload');
  if (found === null) return refused(new NotFoundError('CaseUpload'));
  const unwanted = await requireStep(tx, found.upload, 'ACCEPT_FILE');
  if (unwanted !== null) return refused(unwanted);
  const parts = await partsFor(tx, found.upload, found.submission);
  await tx.rows(`set local statement_timeout = '${FILE_LIMITS.seconds + 60}s'`);
  const findings = await copyRows(tx, (copy) => readUpload(body, parts, copy));
  const fault = findings.fault?.kind ?? null;
  if (fault === 'INTERRUPTED' || fault === 'TOO_SLOW') return { kind: 'REFUSED', error: unreadAnswer(findings) };
  return keepFindings(tx, found.upload, findings);
}

function refused(error: UserError): Answer {
  return { kind: 'REFUSED', error: refusalAnswer(error) };
}

function unreadAnswer({ fault }: UploadFindings): UploadAnswer {
  if (fault === null) throw new Error('A file that was read to its end is not unread.');
  return plainAnswer(statusOfFault(fault.kind), fault.kind, fileFaultMessage(fault, FILE_LIMITS));
}

async function partsFor(
  tx: WriteTransaction,
  { teamIds }: CaseUploadRow,
  { organisationId, programmeId, auditCycleId }: SubmissionRow,
): Promise<UploadParts> {
  const [cycle] = await tx.rows<{ version_id: string }>(
    `select programme_version_id as version_id from contracts.cycle_v1 where id = $1`,
    [auditCycleId],
  );
  if (cycle === undefined) throw new Error('A submission belongs to no audit cycle.');
  const reach = teamReach(tx.actor, 'startCaseUpload', { organisationId, programmeId, auditCycleId });
  const teams = await writableTeams(tx, organisationId, reach);
  const mayTouch = teams.filter(({ id }) => teamIds === null || teamIds.includes(id));
  return {
    definition: await auditDefinition(tx, cycle.version_id),
    teams: new Map(mayTouch.map(({ id, code }) => [code, id])),
  };
}

async function keepFindings(tx: WriteTransaction, found: CaseUploadRow, findings: UploadFindings): Promise<Answer> {
  const { problems, fault, rowCount } = findings;
  if (fault !== null) {
    problems.addFault(fileProblem({ row: fault.row, code: fault.kind, message: fileFaultMessage(fault, FILE_LIMITS) }));
  }
  const { organisationId, auditCycleId } = found;
  const entry = await enterSubmission(tx, {
    organisationId,
    auditCycleId,
    operation: 'startCaseUpload',
    step: 'CHANGE_CASES',
  });
  if (entry.kind === 'REFUSED') return refused(entry.error);
  const taken = await takeUpload(tx, found.id, problems.hasErrors ? 'REFUSE_FILE' : 'ACCEPT_FILE', null);
  if (taken.kind === 'REFUSED') return refused(taken.error);
  const { upload } = taken;
  if (problems.hasErrors) {
    await refuseFile(tx, upload, { problems, rowCount });
    return { kind: 'DONE', value: refusedFileAnswer(upload.id, problems, fault?.kind ?? null) };
  }
  const submissionVersion = entry.entered.submission.version;
  const checked = await acceptFile(tx, upload, { problems, submissionVersion });
  return { kind: 'DONE', value: acceptedAnswer(upload.id, checked) };
}
