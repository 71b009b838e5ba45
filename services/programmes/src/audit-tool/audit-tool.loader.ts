import { type AuditTool as AuditToolOf } from '@qip/audit-engine/audit-tool';
import { can } from '@qip/subgraph-kit/access/policy';
import { defineLoader } from '@qip/subgraph-kit/loaders/loader';
import { ACCESS } from '../access-table.js';
import { AuditTool } from './audit-tool.type.js';

/** The audit tools of versions that the viewer may see, by the version's id. */
export const auditToolByVersion = defineLoader(async (tx, versionIds) => {
  const rows = await tx.rows<{ id: string; audit_tool: AuditToolOf }>(
    `select id, audit_tool from programmes.programme_version where id = any ($1::uuid[]) and ($2 or state = 'APPROVED')`,
    [versionIds, can(ACCESS, tx.actor, 'readDraft', { kind: 'NATIONAL' })],
  );
  return new Map(rows.map((row) => [row.id, new AuditTool(row.audit_tool)]));
});
