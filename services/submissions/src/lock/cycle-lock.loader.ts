import { In } from 'typeorm';
import { can } from '@qip/subgraph-kit/access/policy';
import { defineListLoader, type LoaderDefinition } from '@qip/subgraph-kit/loaders/loader';
import { ACCESS } from '../access-table.js';
import { CycleLockRow } from './cycle-lock.entity.js';
import { CycleLock } from './cycle-lock.type.js';

/** One lock of one cycle. */
export interface CycleLockKey {
  readonly auditCycleId: string;
  readonly lockNumber: number;
}

const keyOf = ({ auditCycleId, lockNumber }: CycleLockKey): string => `${auditCycleId} ${lockNumber}`;

/** Locks, for whoever may lock. */
export const cycleLock: LoaderDefinition<CycleLockKey, CycleLock | null> = {
  read: async (tx, keys) => {
    if (!can(ACCESS, tx.actor, 'lockAuditCycle', { kind: 'NATIONAL' })) return new Map();
    const rows = await tx.manager.findBy(CycleLockRow, { auditCycleId: In(keys.map((key) => key.auditCycleId)) });
    return new Map(rows.map((row) => [keyOf(row), new CycleLock(row)]));
  },
  keyOf,
  absent: () => null,
};

/** The locks of cycles, undone ones included, in their order; for whoever may lock. */
export const locksByCycle = defineListLoader<CycleLock>(async (tx, auditCycleIds) => {
  if (!can(ACCESS, tx.actor, 'lockAuditCycle', { kind: 'NATIONAL' })) return new Map();
  const rows = await tx.manager.find(CycleLockRow, {
    where: { auditCycleId: In(auditCycleIds) },
    order: { lockNumber: 'ASC' },
  });
  return new Map(
    [...Map.groupBy(rows, ({ auditCycleId }) => auditCycleId)].map(([id, own]) => [
      id,
      own.map((row) => new CycleLock(row)),
    ]),
  );
});
