import { type OperationTable } from '@qip/subgraph-kit/access/policy';

/**
 * Who may attempt what in this subgraph. The central team counts and locks; it never reads a case. Reading one's own
 * organisation reaches its predecessors; writing never does.
 */
export const ACCESS = {
  readSubmissionWindow: { roles: ['ANYONE'] },
  readSubmission: {
    roles: ['CENTRAL_TEAM', 'LOCAL_LEAD', 'QIP_LEAD', 'DATA_COLLECTOR'],
    reachesPredecessors: true,
  },
  readCases: { roles: ['LOCAL_LEAD', 'QIP_LEAD', 'DATA_COLLECTOR'], reachesPredecessors: true },
  readCaseTemplates: { roles: ['LOCAL_LEAD', 'QIP_LEAD', 'DATA_COLLECTOR'] },
  readCaseUpload: { roles: ['LOCAL_LEAD', 'QIP_LEAD', 'DATA_COLLECTOR'] },
  recordCase: { roles: ['LOCAL_LEAD', 'QIP_LEAD', 'DATA_COLLECTOR'] },
  recordCases: { roles: ['LOCAL_LEAD', 'QIP_LEAD', 'DATA_COLLECTOR'] },
  amendCase: { roles: ['LOCAL_LEAD', 'QIP_LEAD', 'DATA_COLLECTOR'] },
  removeCase: { roles: ['LOCAL_LEAD', 'QIP_LEAD', 'DATA_COLLECTOR'] },
  startCaseUpload: { roles: ['LOCAL_LEAD', 'QIP_LEAD', 'DATA_COLLECTOR'] },
  commitCaseUpload: { roles: ['LOCAL_LEAD', 'QIP_LEAD', 'DATA_COLLECTOR'] },
  discardCaseUpload: { roles: ['LOCAL_LEAD', 'QIP_LEAD', 'DATA_COLLECTOR'] },
  signOffSubmission: { roles: ['LOCAL_LEAD', 'QIP_LEAD'] },
  withdrawSignOff: { roles: ['LOCAL_LEAD', 'QIP_LEAD'] },
  extendSubmission: { roles: ['CENTRAL_TEAM'] },
  reopenSubmission: { roles: ['CENTRAL_TEAM'] },
  readDataQueries: { roles: ['CENTRAL_TEAM', 'LOCAL_LEAD', 'QIP_LEAD'], reachesPredecessors: true },
  raiseDataQuery: { roles: ['CENTRAL_TEAM'] },
  answerDataQuery: { roles: ['LOCAL_LEAD', 'QIP_LEAD'] },
  closeDataQuery: { roles: ['CENTRAL_TEAM'] },
  lockAuditCycle: { roles: ['CENTRAL_TEAM'] },
  undoLock: { roles: ['CENTRAL_TEAM'] },
} as const satisfies OperationTable<string>;

/** An operation of this subgraph. */
export type Operation = keyof typeof ACCESS;
