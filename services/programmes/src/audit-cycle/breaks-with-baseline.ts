import { comparability } from '@qip/audit-engine/comparability';
import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { readDefinition } from '../programme-version/read-definition.js';
import { type AuditCycleRow } from './audit-cycle.entity.js';

/** What keeps a cycle on a version from being compared with its baseline, in sentences; nothing on the same version. */
export async function breaksWithBaseline(
  tx: ReadTransaction,
  baseline: AuditCycleRow | null,
  programmeVersionId: string,
): Promise<readonly string[]> {
  if (baseline === null || baseline.programmeVersionId === programmeVersionId) return [];
  const [before, after] = [
    await readDefinition(tx, baseline.programmeVersionId),
    await readDefinition(tx, programmeVersionId),
  ];
  const compared = comparability(before, after);
  return compared.kind === 'COMPARABLE' ? [] : compared.reasons.map(({ message }) => message);
}
