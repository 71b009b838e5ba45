import 'reflect-metadata';
import { buildServiceSchema, type SubgraphSchema } from '@qip/subgraph-kit/schema/build-subgraph-schema';
import { byId } from '@qip/subgraph-kit/schema/reference';
import { type SubgraphDefinition } from '@qip/subgraph-kit/server/subgraph';
import { CSV_TEMPLATE, DATA_DICTIONARY, WORKBOOK_TEMPLATE } from './case-template/case-template-files.js';
import { CaseTemplatesResolver } from './case-template/case-templates.resolver.js';
import { CaseUploadRow } from './case-upload/case-upload.entity.js';
import { caseUploadById } from './case-upload/case-upload.loader.js';
import { CaseUploadResolver } from './case-upload/case-upload.resolver.js';
import { CommitCaseUploadMutation } from './case-upload/commit-case-upload.mutation.js';
import { DiscardCaseUploadMutation } from './case-upload/discard-case-upload.mutation.js';
import { DROPPING_QUEUE, dropExpiredUploads } from './case-upload/drop-expired-uploads.js';
import { PROBLEMS_FILE } from './case-upload/problems-file.js';
import { receiveCaseUpload } from './case-upload/receive-case-upload.js';
import { StartCaseUploadMutation } from './case-upload/start-case-upload.mutation.js';
import { AmendCaseMutation } from './case/amend-case.mutation.js';
import { caseById } from './case/case.loader.js';
import { CaseResolver, SubmissionCasesResolver } from './case/case.resolver.js';
import { RecordCaseMutation } from './case/record-case.mutation.js';
import { RecordCasesMutation } from './case/record-cases.mutation.js';
import { RemoveCaseMutation } from './case/remove-case.mutation.js';
import { DataQualityResolver } from './data-quality/data-quality.resolver.js';
import { AnswerDataQueryMutation } from './data-query/answer-data-query.mutation.js';
import { CloseDataQueryMutation } from './data-query/close-data-query.mutation.js';
import { DataQueryRow } from './data-query/data-query.entity.js';
import { dataQueryById } from './data-query/data-query.loader.js';
import { DataQueryResolver, SubmissionDataQueriesResolver } from './data-query/data-query.resolver.js';
import { RaiseDataQueryMutation } from './data-query/raise-data-query.mutation.js';
import {
  AuditCycleWindowResolver,
  OrganisationProgressWindowResolver,
  SubmissionWindowResolver,
} from './gate/submission-window.resolver.js';
import { CaseHistoryResolver, SubmissionEventResolver, SubmissionHistoryResolver } from './history/history.resolver.js';
import { CycleLockRow } from './lock/cycle-lock.entity.js';
import { AuditCycleLocksResolver } from './lock/cycle-lock.resolver.js';
import { ANALYSIS_QUEUE } from './lock/lock-audit-cycle.js';
import { LockAuditCycleMutation } from './lock/lock-audit-cycle.mutation.js';
import { UndoLockMutation } from './lock/undo-lock.mutation.js';
import { ExtendSubmissionMutation } from './own-window/extend-submission.mutation.js';
import { ReopenSubmissionMutation } from './own-window/reopen-submission.mutation.js';
import { AuditCycleProgressResolver, TeamCaseCountResolver } from './progress/progress.resolver.js';
import { ProvisionalResultsResolver } from './provisional-results/provisional-results.resolver.js';
import { expireCases, EXPIRY_QUEUE } from './retention/expire-cases.js';
import { RETENTION_YEARS } from './retention/retention.rules.js';
import { AuditCycle } from './stubs/audit-cycle.stub.js';
import { Enrolment } from './stubs/enrolment.stub.js';
import { Organisation } from './stubs/organisation.stub.js';
import { Person } from './stubs/person.stub.js';
import { stubReference } from './stubs/stub-reference.js';
import { Team } from './stubs/team.stub.js';
import { SignOffSubmissionMutation } from './submission/sign-off-submission.mutation.js';
import { SubmissionRow } from './submission/submission.entity.js';
import { submissionById } from './submission/submission.loader.js';
import {
  AuditCycleSubmissionsResolver,
  EnrolmentSubmissionResolver,
  OrganisationSubmissionsResolver,
  SubmissionResolver,
} from './submission/submission.resolver.js';
import { WithdrawSignOffMutation } from './submission/withdraw-sign-off.mutation.js';
import { WorklistResolver } from './worklist/worklist.resolver.js';

/** The schema of the subgraph, for `main`, the emitter and the tests alike. */
export function buildSubmissionsSchema(): SubgraphSchema {
  return buildServiceSchema({
    resolvers: [
      SubmissionResolver,
      SubmissionCasesResolver,
      CaseResolver,
      CaseUploadResolver,
      CaseTemplatesResolver,
      CaseHistoryResolver,
      SubmissionHistoryResolver,
      SubmissionEventResolver,
      AuditCycleWindowResolver,
      SubmissionWindowResolver,
      OrganisationProgressWindowResolver,
      AuditCycleLocksResolver,
      AuditCycleSubmissionsResolver,
      AuditCycleProgressResolver,
      OrganisationSubmissionsResolver,
      EnrolmentSubmissionResolver,
      TeamCaseCountResolver,
      ProvisionalResultsResolver,
      WorklistResolver,
      DataQualityResolver,
      DataQueryResolver,
      SubmissionDataQueriesResolver,
      RaiseDataQueryMutation,
      AnswerDataQueryMutation,
      CloseDataQueryMutation,
      RecordCaseMutation,
      RecordCasesMutation,
      AmendCaseMutation,
      RemoveCaseMutation,
      StartCaseUploadMutation,
      CommitCaseUploadMutation,
      DiscardCaseUploadMutation,
      SignOffSubmissionMutation,
      WithdrawSignOffMutation,
      ExtendSubmissionMutation,
      ReopenSubmissionMutation,
      LockAuditCycleMutation,
      UndoLockMutation,
    ],
    orphanedTypes: [Enrolment],
    references: {
      Submission: byId(submissionById),
      Case: byId(caseById),
      CaseUpload: byId(caseUploadById),
      DataQuery: byId(dataQueryById),
      AuditCycle: stubReference(AuditCycle),
      Enrolment: stubReference(Enrolment),
      Organisation: stubReference(Organisation),
      Person: stubReference(Person),
      Team: stubReference(Team),
    },
  });
}

const EVERY_NIGHT = '17 3 * * *';
const EVERY_HOUR = '7 * * * *';

/** What may differ from one platform to another. */
export interface SubmissionsSettings {
  /** For how many years after the latest publication the cases of a cycle are kept. */
  readonly retentionYears: number;
}

/** The service, wherever it runs. */
export function submissionsSubgraphWith({ retentionYears }: SubmissionsSettings): SubgraphDefinition {
  return {
    name: 'submissions',
    buildSchema: buildSubmissionsSchema,
    entities: [SubmissionRow, CaseUploadRow, CycleLockRow, DataQueryRow],
    queues: [ANALYSIS_QUEUE, EXPIRY_QUEUE, DROPPING_QUEUE],
    jobHandlers: [
      { queue: EXPIRY_QUEUE, cron: EVERY_NIGHT, run: (context) => expireCases(context, retentionYears) },
      { queue: DROPPING_QUEUE, cron: EVERY_HOUR, run: dropExpiredUploads },
    ],
    receiveUpload: receiveCaseUpload,
    files: [CSV_TEMPLATE, WORKBOOK_TEMPLATE, DATA_DICTIONARY, PROBLEMS_FILE],
  };
}

/** The service with its usual settings. */
export const submissionsSubgraph: SubgraphDefinition = submissionsSubgraphWith({ retentionYears: RETENTION_YEARS });
