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
  /** It tells of every programme, which a QIP lead's and a data collector's part is not. */
  readQualityAccount: { roles: ['CENTRAL_TEAM', 'LOCAL_LEAD', 'VIEWER'], reachesPredecessors: true },
  readCqcEvidence: { roles: ['CENTRAL_TEAM', 'LOCAL_LEAD', 'QIP_LEAD', 'VIEWER'], reachesPredecessors: true },
  draftProgramme: { roles: ['CENTRAL_TEAM'] },
  importProgramme: { roles: ['CENTRAL_TEAM'] },
  tryProgramme: { roles: ['CENTRAL_TEAM'] },
  reviseProgramme: { roles: ['CENTRAL_TEAM'] },
  submitProgrammeForCheck: { roles: ['CENTRAL_TEAM'] },
  returnProgramme: { roles: ['CENTRAL_TEAM'] },
  approveProgramme: { roles: ['CENTRAL_TEAM'] },
  planAuditCycle: { roles: ['CENTRAL_TEAM'] },
  rescheduleAuditCycle: { roles: ['CENTRAL_TEAM'] },
  cancelAuditCycle: { roles: ['CENTRAL_TEAM'] },
  readCalendarLink: { roles: ['LOCAL_LEAD'] },
  renewCalendarLink: { roles: ['LOCAL_LEAD'] },
  enrol: { roles: ['LOCAL_LEAD', 'QIP_LEAD'] },
  withdrawEnrolment: { roles: ['LOCAL_LEAD', 'QIP_LEAD'] },
  sendFile: { roles: ['CENTRAL_TEAM'] },
  /** Inside the organisation only: the central team reads no plan. */
  readActionPlan: { roles: ['LOCAL_LEAD', 'QIP_LEAD', 'VIEWER'], reachesPredecessors: true },
  planAction: { roles: ['LOCAL_LEAD', 'QIP_LEAD'] },
  startAction: { roles: ['LOCAL_LEAD', 'QIP_LEAD'] },
  reviseAction: { roles: ['LOCAL_LEAD', 'QIP_LEAD'] },
  completeAction: { roles: ['LOCAL_LEAD', 'QIP_LEAD'] },
  dropAction: { roles: ['LOCAL_LEAD', 'QIP_LEAD'] },
  readMaterial: { roles: ['CENTRAL_TEAM', 'LOCAL_LEAD', 'QIP_LEAD', 'DATA_COLLECTOR', 'VIEWER'] },
  attachMaterial: { roles: ['CENTRAL_TEAM'] },
  removeMaterial: { roles: ['CENTRAL_TEAM'] },
  readDispatch: {
    roles: ['CENTRAL_TEAM', 'LOCAL_LEAD', 'QIP_LEAD', 'DATA_COLLECTOR', 'VIEWER'],
    reachesPredecessors: true,
  },
  retryDispatch: { roles: ['CENTRAL_TEAM'] },
  passMaterialsOn: { roles: ['LOCAL_LEAD'] },
  /** Which member organisations take part, which do not, and which were never asked. */
  readParticipation: { roles: ['CENTRAL_TEAM'] },
  /** News are for persons who hold a role, each with subscriptions of his own. */
  readSubscriptions: { roles: ['CENTRAL_TEAM', 'LOCAL_LEAD', 'QIP_LEAD', 'DATA_COLLECTOR', 'VIEWER'] },
  subscribe: { roles: ['CENTRAL_TEAM', 'LOCAL_LEAD', 'QIP_LEAD', 'DATA_COLLECTOR', 'VIEWER'] },
  changeSubscription: { roles: ['CENTRAL_TEAM', 'LOCAL_LEAD', 'QIP_LEAD', 'DATA_COLLECTOR', 'VIEWER'] },
  endSubscription: { roles: ['CENTRAL_TEAM', 'LOCAL_LEAD', 'QIP_LEAD', 'DATA_COLLECTOR', 'VIEWER'] },
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
