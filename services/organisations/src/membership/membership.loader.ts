import { In } from 'typeorm';
import { can } from '@qip/subgraph-kit/access/policy';
import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { defineListLoader, defineLoader } from '@qip/subgraph-kit/loaders/loader';
import { ACCESS } from '../access-table.js';
import { MembershipRow } from './membership.entity.js';
import { Membership } from './membership.type.js';

/** Periods of membership by id. */
export const membershipById = defineLoader(async (tx, ids) => {
  const rows = await tx.manager.findBy(MembershipRow, { id: In(ids) });
  return new Map(rows.filter((row) => isVisible(tx, row)).map((row) => [row.id, new Membership(row)]));
});

/** Periods of membership by organisation, latest first. */
export const membershipsByOrganisation = defineListLoader(async (tx, organisationIds) => {
  const rows = await tx.manager.find(MembershipRow, {
    where: { organisationId: In(organisationIds) },
    order: { fromOn: 'DESC' },
  });
  return Map.groupBy(
    rows.filter((row) => isVisible(tx, row)).map((row) => new Membership(row)),
    ({ organisationId }) => organisationId,
  );
});

function isVisible({ actor }: ReadTransaction, { organisationId }: MembershipRow): boolean {
  return can(ACCESS, actor, 'readOrganisation', { kind: 'ORGANISATION', organisationId });
}
