import { type OperationTable } from '@qip/subgraph-kit/access/policy';

/**
 * Who may attempt what in this subgraph. Everybody here reads the national figures; an organisation's own are read by its
 * people and by the partners that it lets, its teams' by its people alone, and peers by those who are peers themselves.
 */
export const ACCESS = {
  readBenchmark: { roles: ['CENTRAL_TEAM', 'LOCAL_LEAD', 'QIP_LEAD', 'VIEWER', 'PARTNER_TOOL'] },
  previewBenchmark: { roles: ['CENTRAL_TEAM'] },
  readTrend: { roles: ['CENTRAL_TEAM', 'LOCAL_LEAD', 'QIP_LEAD', 'VIEWER', 'PARTNER_TOOL'] },
  readOwnResult: { roles: ['LOCAL_LEAD', 'QIP_LEAD', 'VIEWER', 'PARTNER_TOOL'], reachesPredecessors: true },
  readTeamResults: { roles: ['LOCAL_LEAD', 'QIP_LEAD', 'VIEWER'], reachesPredecessors: true },
  readPeers: { roles: ['LOCAL_LEAD', 'QIP_LEAD', 'VIEWER'], reachesPredecessors: true },
  readAnalysis: { roles: ['CENTRAL_TEAM'] },
  analyseAuditCycle: { roles: ['CENTRAL_TEAM'] },
  publishBenchmark: { roles: ['CENTRAL_TEAM'] },
  reviseBenchmark: { roles: ['CENTRAL_TEAM'] },
} as const satisfies OperationTable<string>;

/** An operation of this subgraph. */
export type Operation = keyof typeof ACCESS;
