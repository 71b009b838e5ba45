import { type AuditDefinition } from '@qip/audit-engine/standard';
import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { StandardRow } from '../standard/standard.entity.js';
import { ProgrammeVersionRow } from './programme-version.entity.js';

/** The audit tool and the standards of a version, as the audit engine reads them. */
export async function readDefinition(tx: ReadTransaction, programmeVersionId: string): Promise<AuditDefinition> {
  const { auditTool } = await tx.manager.findOneOrFail(ProgrammeVersionRow, {
    select: { id: true, auditTool: true },
    where: { id: programmeVersionId },
  });
  const standards = await tx.manager.find(StandardRow, { where: { programmeVersionId }, order: { number: 'ASC' } });
  return { tool: auditTool, standards };
}
