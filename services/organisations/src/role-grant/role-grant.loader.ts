import { In } from 'typeorm';
import { can } from '@qip/subgraph-kit/access/policy';
import { type Actor } from '@qip/subgraph-kit/access/actor';
import { defineListLoader, defineLoader } from '@qip/subgraph-kit/loaders/loader';
import { ACCESS } from '../access-table.js';
import { RoleGrantRow } from './role-grant.entity.js';
import { RoleGrant } from './role-grant.type.js';

/** Grants by id. */
export const roleGrantById = defineLoader(async (tx, ids) => {
  const rows = await tx.manager.findBy(RoleGrantRow, { id: In(ids) });
  return new Map(rows.filter((row) => isVisible(tx.actor, row)).map((row) => [row.id, new RoleGrant(row)]));
});

/** Grants by organisation, latest first. */
export const roleGrantsByOrganisation = defineListLoader(async (tx, organisationIds) => {
  const rows = await tx.manager.find(RoleGrantRow, {
    where: { organisationId: In(organisationIds) },
    order: { grantedAt: 'DESC', id: 'DESC' },
  });
  return Map.groupBy(
    rows.filter((row) => isVisible(tx.actor, row)).map((row) => new RoleGrant(row)),
    ({ organisationId }) => organisationId ?? '',
  );
});

function isVisible(actor: Actor, { organisationId }: RoleGrantRow): boolean {
  return organisationId === null
    ? can(ACCESS, actor, 'readNational', { kind: 'NATIONAL' })
    : can(ACCESS, actor, 'readStaff', { kind: 'ORGANISATION', organisationId });
}
