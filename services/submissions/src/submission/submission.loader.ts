import { definePageLoader } from '@qip/subgraph-kit/connections/page-loader';
import { type PagedList } from '@qip/subgraph-kit/connections/read-pages';
import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { type Actor } from '@qip/subgraph-kit/access/actor';
import { defineLoader } from '@qip/subgraph-kit/loaders/loader';
import { grantsFor, participationCondition } from '../access/participation-condition.js';
import { reachesAny } from '../access/team-reach.js';
import { Submission, type SubmissionFacts } from './submission.type.js';

/** The columns that a submission is bound to. */
export const SUBMISSION_COLUMNS = {
  organisation: 'submission.organisation_id',
  programme: 'submission.programme_id',
  auditCycle: 'submission.audit_cycle_id',
} as const;

const FACTS = `submission.id, submission.organisation_id as "organisationId", submission.programme_id as "programmeId",
  submission.audit_cycle_id as "auditCycleId", submission.state, submission.signed_off_at as "signedOffAt",
  submission.version`;

/** Submissions that the viewer may see, by id. */
export const submissionById = defineLoader(async (tx, ids) => {
  const rows = await tx.rows<SubmissionFacts>(
    `select ${FACTS} from submissions.submission where submission.id = any ($1::uuid[])`,
    [ids],
  );
  return new Map(visible(tx, rows).map((row) => [row.id, new Submission(row)]));
});

/** The submission that each enrolment has led to; null before the first case or file. */
export const submissionByEnrolment = defineLoader(async (tx, enrolmentIds) => {
  const rows = await tx.rows<SubmissionFacts & { readonly enrolmentId: string }>(
    `select enrolment.id as "enrolmentId", ${FACTS}
     from contracts.enrolment_v1 enrolment
     join submissions.submission on submission.organisation_id = enrolment.organisation_id
       and submission.audit_cycle_id = enrolment.audit_cycle_id
     where enrolment.id = any ($1::uuid[])`,
    [enrolmentIds],
  );
  return new Map(visible(tx, rows).map(({ enrolmentId, ...row }) => [enrolmentId, new Submission(row)]));
});

function visible<Row extends SubmissionFacts>(tx: ReadTransaction, rows: readonly Row[]): readonly Row[] {
  return rows.filter(({ organisationId, programmeId, auditCycleId }) =>
    reachesAny(tx.actor, 'readSubmission', { organisationId, programmeId, auditCycleId }),
  );
}

/** Row-level security lets a whole organisation through; a QIP lead's or data collector's roles reach less. */
function submissionList(actor: Actor): PagedList {
  return {
    from: 'submissions.submission',
    id: 'submission.id',
    sort: [{ by: 'submission.id', type: 'uuid' }],
    where: participationCondition(SUBMISSION_COLUMNS, '$1'),
    parameters: [grantsFor(actor, 'readSubmission')],
  };
}

/** How many sort values a cursor of submissions carries. */
export const SUBMISSION_SORT_KEYS = 1;

/** Pages of a cycle's submissions, oldest first. */
export const submissionPageByCycle = definePageLoader(submissionList, 'submission.audit_cycle_id');

/** Pages of an organisation's submissions, oldest first. */
export const submissionPageByOrganisation = definePageLoader(submissionList, 'submission.organisation_id');
