import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { updateVersioned } from '@qip/subgraph-kit/mutations/update-versioned';
import { RoleGrantRow } from './role-grant.entity.js';
import { mayDecideRole } from './role-grant.policy.js';
import { findCycle } from './what-is-audited.js';

/** Which grant to end, as it was read. */
export interface RevokeRole {
  readonly roleGrantId: string;
  readonly expectedVersion: number;
}

type Refusal = NotFoundError | StaleVersionError | InvalidTransitionError;

/** Revokes a role; it holds no more from this moment. */
export async function revokeRole(
  tx: WriteTransaction,
  { roleGrantId, expectedVersion }: RevokeRole,
): Promise<Outcome<{ readonly roleGrantId: string }, Refusal>> {
  const row = await tx.manager.findOneBy(RoleGrantRow, { id: roleGrantId });
  if (row === null || !(await mayRevoke(tx, row))) return { kind: 'REFUSED', error: new NotFoundError('RoleGrant') };
  if (row.version !== expectedVersion) return { kind: 'REFUSED', error: new StaleVersionError(row.version) };
  if (row.revokedAt !== null) {
    return { kind: 'REFUSED', error: new InvalidTransitionError('REVOKED', 'This role was revoked before.') };
  }
  if (!(await updateVersioned(tx.manager, RoleGrantRow, row, { revokedAt: tx.now }))) {
    return { kind: 'REFUSED', error: new StaleVersionError(row.version + 1) };
  }
  const { organisationId, personId, role } = row;
  tx.record({
    organisationId,
    operation: 'revokeRole',
    entity: 'RoleGrant',
    entityId: roleGrantId,
    before: { personId, role },
  });
  return { kind: 'DONE', value: { roleGrantId } };
}

async function mayRevoke(tx: WriteTransaction, row: RoleGrantRow): Promise<boolean> {
  const { role, organisationId, auditCycleId } = row;
  const cycleProgrammeId = (await findCycle(tx, auditCycleId))?.programmeId ?? null;
  return mayDecideRole(tx.actor, 'revokeRole', { role, organisationId, auditCycleId, cycleProgrammeId });
}
