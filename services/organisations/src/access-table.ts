import { type OperationTable } from '@qip/subgraph-kit/access/policy';

/** Who may attempt what in this subgraph. Reading one's own organisation reaches its predecessors; writing never does. */
export const ACCESS = {
  viewer: { roles: ['SIGNED_IN'] },
  readOrganisation: {
    roles: ['CENTRAL_TEAM', 'LOCAL_LEAD', 'QIP_LEAD', 'DATA_COLLECTOR', 'VIEWER'],
    reachesPredecessors: true,
  },
  readStaff: { roles: ['CENTRAL_TEAM', 'LOCAL_LEAD', 'QIP_LEAD'], reachesPredecessors: true },
  readHistory: { roles: ['CENTRAL_TEAM', 'LOCAL_LEAD'], reachesPredecessors: true },
  readInvitations: { roles: ['CENTRAL_TEAM', 'LOCAL_LEAD'], reachesPredecessors: true },
  /** What belongs to no organisation: the members of the central team, and persons who hold no office yet. */
  readNational: { roles: ['CENTRAL_TEAM'] },
  readTeams: {
    roles: ['CENTRAL_TEAM', 'LOCAL_LEAD', 'QIP_LEAD', 'DATA_COLLECTOR', 'VIEWER'],
    reachesPredecessors: true,
  },
  readPartnerTools: { roles: ['CENTRAL_TEAM', 'LOCAL_LEAD', 'PARTNER_TOOL'] },
  readPartnerReads: { roles: ['CENTRAL_TEAM', 'LOCAL_LEAD'], reachesPredecessors: true },
  readWorkshops: { roles: ['CENTRAL_TEAM', 'LOCAL_LEAD', 'QIP_LEAD', 'DATA_COLLECTOR', 'VIEWER'] },
  /** One's own organisation's examples; everybody's once they are published. */
  readGoodPractice: { roles: ['CENTRAL_TEAM', 'LOCAL_LEAD', 'QIP_LEAD', 'DATA_COLLECTOR', 'VIEWER'] },
  readNotices: { roles: ['CENTRAL_TEAM'] },
  registerOrganisation: { roles: ['CENTRAL_TEAM'] },
  changeMembership: { roles: ['CENTRAL_TEAM'] },
  recordSuccession: { roles: ['CENTRAL_TEAM'] },
  registerPerson: { roles: ['CENTRAL_TEAM'] },
  nominateLocalLead: { roles: ['CENTRAL_TEAM'] },
  appointDeputy: { roles: ['CENTRAL_TEAM', 'LOCAL_LEAD'] },
  endAppointment: { roles: ['CENTRAL_TEAM', 'LOCAL_LEAD'] },
  delegateQipLead: { roles: ['CENTRAL_TEAM', 'LOCAL_LEAD'] },
  /** A QIP lead gives and takes one role, for the cycles of his programme: see `role-grant.policy.ts`. */
  grantRole: { roles: ['CENTRAL_TEAM', 'LOCAL_LEAD', 'QIP_LEAD'] },
  revokeRole: { roles: ['CENTRAL_TEAM', 'LOCAL_LEAD', 'QIP_LEAD'] },
  invitePerson: { roles: ['CENTRAL_TEAM', 'LOCAL_LEAD'] },
  withdrawInvitation: { roles: ['CENTRAL_TEAM', 'LOCAL_LEAD'] },
  /** Whoever shows a token: the token says whose invitation it is. */
  acceptInvitation: { roles: ['SIGNED_IN'] },
  registerTeams: { roles: ['LOCAL_LEAD', 'QIP_LEAD'] },
  retireTeam: { roles: ['LOCAL_LEAD', 'QIP_LEAD'] },
  scheduleWorkshop: { roles: ['CENTRAL_TEAM'] },
  rescheduleWorkshop: { roles: ['CENTRAL_TEAM'] },
  cancelWorkshop: { roles: ['CENTRAL_TEAM'] },
  registerForWorkshop: { roles: ['LOCAL_LEAD'] },
  cancelWorkshopRegistration: { roles: ['CENTRAL_TEAM', 'LOCAL_LEAD'] },
  shareGoodPractice: { roles: ['LOCAL_LEAD'] },
  reviewGoodPractice: { roles: ['CENTRAL_TEAM'] },
  sendNotice: { roles: ['CENTRAL_TEAM'] },
  registerPartnerTool: { roles: ['CENTRAL_TEAM'] },
  grantPartnerAccess: { roles: ['LOCAL_LEAD'] },
  revokePartnerAccess: { roles: ['LOCAL_LEAD'] },
  /** Each for himself. */
  setReminderPreferences: { roles: ['LOCAL_LEAD', 'QIP_LEAD'] },
} as const satisfies OperationTable<string>;

/** An operation of this subgraph. */
export type Operation = keyof typeof ACCESS;
