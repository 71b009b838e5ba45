import { can } from '@qip/subgraph-kit/access/policy';
import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { updateVersioned } from '@qip/subgraph-kit/mutations/update-versioned';
import { ACCESS } from '../access-table.js';
import { PartnerGrantRow } from './partner-grant.entity.js';

/** Which permission to end, as it was read. */
export interface RevokePartnerAccess {
  readonly partnerGrantId: string;
  readonly expectedVersion: number;
}

type Refusal = NotFoundError | StaleVersionError | InvalidTransitionError;

/** Ends a partner tool's access to the organisation's own results, at this moment. */
export async function revokePartnerAccess(
  tx: WriteTransaction,
  { partnerGrantId, expectedVersion }: RevokePartnerAccess,
): Promise<Outcome<{ readonly partnerGrantId: string }, Refusal>> {
  const row = await tx.manager.findOneBy(PartnerGrantRow, { id: partnerGrantId });
  const mayRevoke =
    row !== null &&
    can(ACCESS, tx.actor, 'revokePartnerAccess', { kind: 'ORGANISATION', organisationId: row.organisationId });
  if (!mayRevoke) return { kind: 'REFUSED', error: new NotFoundError('PartnerGrant') };
  if (row.version !== expectedVersion) return { kind: 'REFUSED', error: new StaleVersionError(row.version) };
  if (row.revokedAt !== null) {
    return { kind: 'REFUSED', error: new InvalidTransitionError('REVOKED', 'This access was revoked before.') };
  }
  if (!(await updateVersioned(tx.manager, PartnerGrantRow, row, { revokedAt: tx.now }))) {
    return { kind: 'REFUSED', error: new StaleVersionError(row.version + 1) };
  }
  const { organisationId, partnerToolId } = row;
  tx.record({
    organisationId,
    operation: 'revokePartnerAccess',
    entity: 'PartnerGrant',
    entityId: partnerGrantId,
    before: { partnerToolId },
  });
  return { kind: 'DONE', value: { partnerGrantId } };
}
