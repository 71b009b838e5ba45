import { In } from 'typeorm';
import { type Actor } from '@qip/subgraph-kit/access/actor';
import { can } from '@qip/subgraph-kit/access/policy';
import { defineListLoader, defineLoader } from '@qip/subgraph-kit/loaders/loader';
import { ACCESS } from '../access-table.js';
import { InvitationRow } from './invitation.entity.js';
import { Invitation } from './invitation.type.js';

/** Invitations by id. */
export const invitationById = defineLoader(async (tx, ids) => {
  const rows = await tx.manager.findBy(InvitationRow, { id: In(ids) });
  return new Map(rows.filter((row) => isVisible(tx.actor, row)).map((row) => [row.id, new Invitation(row, tx.now)]));
});

/** Invitations by organisation, latest first. */
export const invitationsByOrganisation = defineListLoader(async (tx, organisationIds) => {
  const rows = await tx.manager.find(InvitationRow, {
    where: { organisationId: In(organisationIds) },
    order: { invitedAt: 'DESC', id: 'DESC' },
  });
  return Map.groupBy(
    rows.filter((row) => isVisible(tx.actor, row)).map((row) => new Invitation(row, tx.now)),
    ({ organisationId }) => organisationId ?? '',
  );
});

function isVisible(actor: Actor, { organisationId }: InvitationRow): boolean {
  return organisationId === null
    ? can(ACCESS, actor, 'readNational', { kind: 'NATIONAL' })
    : can(ACCESS, actor, 'readInvitations', { kind: 'ORGANISATION', organisationId });
}
