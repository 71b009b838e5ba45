import { type OperationTable } from '@qip/subgraph-kit/access/policy';

/**
 * Who may attempt what in this subgraph. The catalogue (programmes, standards, audit tools, cycles, timetable) is public;
 * drafts and who wrote them are the central team's; taking part is decided by the leads alone.
 */
export const ACCESS = {
  readCatalogue: { roles: ['ANYONE'] },
  readDraft: { roles: ['CENTRAL_TEAM'] },
  readAuthorship: { roles: ['CENTRAL_TEAM'] },
  readEnrolment: {
    roles: ['CENTRAL_TEAM', 'LOCAL_LEAD', 'QIP_LEAD', 'DATA_COLLECTOR', 'VIEWER'],
    reachesPredecessors: true,
  },
  draftProgramme: { roles: ['CENTRAL_TEAM'] },
  reviseProgramme: { roles: ['CENTRAL_TEAM'] },
  submitProgrammeForCheck: { roles: ['CENTRAL_TEAM'] },
  approveProgramme: { roles: ['CENTRAL_TEAM'] },
  planAuditCycle: { roles: ['CENTRAL_TEAM'] },
  enrol: { roles: ['LOCAL_LEAD', 'QIP_LEAD'] },
  withdrawEnrolment: { roles: ['LOCAL_LEAD', 'QIP_LEAD'] },
  sendFile: { roles: ['CENTRAL_TEAM'] },
  readMaterial: { roles: ['CENTRAL_TEAM', 'LOCAL_LEAD', 'QIP_LEAD', 'DATA_COLLECTOR', 'VIEWER'] },
  attachMaterial: { roles: ['CENTRAL_TEAM'] },
  removeMaterial: { roles: ['CENTRAL_TEAM'] },
  readDispatch: {
    roles: ['CENTRAL_TEAM', 'LOCAL_LEAD', 'QIP_LEAD', 'DATA_COLLECTOR', 'VIEWER'],
    reachesPredecessors: true,
  },
  retryDispatch: { roles: ['CENTRAL_TEAM'] },
  passMaterialsOn: { roles: ['LOCAL_LEAD'] },
  /** Inside the organisation only: the central team reads no plan. */
  readActionPlan: { roles: ['LOCAL_LEAD', 'QIP_LEAD', 'VIEWER'], reachesPredecessors: true },
  planAction: { roles: ['LOCAL_LEAD', 'QIP_LEAD'] },
  startAction: { roles: ['LOCAL_LEAD', 'QIP_LEAD'] },
  reviseAction: { roles: ['LOCAL_LEAD', 'QIP_LEAD'] },
  completeAction: { roles: ['LOCAL_LEAD', 'QIP_LEAD'] },
  dropAction: { roles: ['LOCAL_LEAD', 'QIP_LEAD'] },
  /** What is published, and of a programme once its baseline is. */
  readIntervention: { roles: ['CENTRAL_TEAM', 'LOCAL_LEAD', 'QIP_LEAD', 'DATA_COLLECTOR', 'VIEWER'] },
  draftIntervention: { roles: ['CENTRAL_TEAM'] },
  reviseIntervention: { roles: ['CENTRAL_TEAM'] },
  attachInterventionFile: { roles: ['CENTRAL_TEAM'] },
  removeInterventionFile: { roles: ['CENTRAL_TEAM'] },
  publishIntervention: { roles: ['CENTRAL_TEAM'] },
  withdrawIntervention: { roles: ['CENTRAL_TEAM'] },
  /** Inside the organisation only: outside, adoptions are counted. */
  readAdoption: { roles: ['LOCAL_LEAD', 'QIP_LEAD', 'VIEWER'], reachesPredecessors: true },
  adoptIntervention: { roles: ['LOCAL_LEAD', 'QIP_LEAD'] },
  withdrawAdoption: { roles: ['LOCAL_LEAD', 'QIP_LEAD'] },
  readPassing: { roles: ['LOCAL_LEAD', 'QIP_LEAD'], reachesPredecessors: true },
  passInterventionOn: { roles: ['LOCAL_LEAD', 'QIP_LEAD'] },
} as const satisfies OperationTable<string>;

/** An operation of this subgraph. */
export type Operation = keyof typeof ACCESS;
