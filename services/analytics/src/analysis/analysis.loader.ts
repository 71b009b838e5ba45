import { can } from '@qip/subgraph-kit/access/policy';
import { defineLoader } from '@qip/subgraph-kit/loaders/loader';
import { ACCESS } from '../access-table.js';
import { latestLocks, progressOf } from './analysis-progress.js';
import { analysisStatus } from './analysis.rules.js';
import { Analysis } from './analysis.type.js';

/** Analyses by audit cycle; null for viewers other than the central team. */
export const analysisByCycle = defineLoader(async (tx, auditCycleIds) => {
  if (!can(ACCESS, tx.actor, 'readAnalysis', { kind: 'NATIONAL' })) return new Map<string, Analysis>();
  const locks = await latestLocks(tx, auditCycleIds);
  const progress = await progressOf(tx, [...locks.values()]);
  return new Map(
    auditCycleIds.map((id) => {
      const lockNumber = locks.get(id)?.lockNumber ?? null;
      const known = progress.get(id) ?? null;
      const status = analysisStatus(lockNumber, known);
      return [id, new Analysis({ status, failure: known?.failure ?? null, lockNumber })];
    }),
  );
});
