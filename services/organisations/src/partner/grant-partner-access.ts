import { IsNull } from 'typeorm';
import { can } from '@qip/subgraph-kit/access/policy';
import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { newId } from '@qip/subgraph-kit/values/id';
import { localDateAt } from '@qip/subgraph-kit/values/local-date';
import { ACCESS } from '../access-table.js';
import { holdOffices } from '../organisation/hold-offices.js';
import { withinOrganisation } from '../organisation/organisation.rules.js';
import { PartnerGrantRow } from './partner-grant.entity.js';
import { PartnerToolRow } from './partner-tool.entity.js';

/** Which organisation lets which tool read its own results. */
export interface GrantPartnerAccess {
  readonly organisationId: string;
  readonly partnerToolId: string;
}

type Refusal = NotFoundError | InvalidTransitionError;

/** Lets a partner tool read the organisation's own published results, from this moment. */
export async function grantPartnerAccess(
  tx: WriteTransaction,
  { organisationId, partnerToolId }: GrantPartnerAccess,
): Promise<Outcome<{ readonly partnerGrantId: string }, Refusal>> {
  if (!can(ACCESS, tx.actor, 'grantPartnerAccess', { kind: 'ORGANISATION', organisationId })) {
    return { kind: 'REFUSED', error: new NotFoundError('Organisation') };
  }
  if (!(await tx.manager.existsBy(PartnerToolRow, { id: partnerToolId }))) {
    return { kind: 'REFUSED', error: new NotFoundError('PartnerTool') };
  }
  const endsOn = await holdOffices(tx, organisationId);
  const tenure = withinOrganisation(endsOn, { fromOn: localDateAt(tx.now), untilOn: null });
  if (tenure === null) return { kind: 'REFUSED', error: new NotFoundError('Organisation') };
  if (await tx.manager.existsBy(PartnerGrantRow, { organisationId, partnerToolId, revokedAt: IsNull() })) {
    return { kind: 'REFUSED', error: new InvalidTransitionError('GRANTED', 'This partner tool has access already.') };
  }
  const partnerGrantId = newId();
  const { untilOn } = tenure;
  const row = { id: partnerGrantId, organisationId, partnerToolId, grantedAt: tx.now, untilOn };
  await tx.manager.insert(PartnerGrantRow, row);
  tx.record({
    organisationId,
    operation: 'grantPartnerAccess',
    entity: 'PartnerGrant',
    entityId: partnerGrantId,
    after: { partnerToolId },
  });
  return { kind: 'DONE', value: { partnerGrantId } };
}
