import { In } from 'typeorm';
import { can } from '@qip/subgraph-kit/access/policy';
import { defineListLoader, defineLoader } from '@qip/subgraph-kit/loaders/loader';
import { ACCESS } from '../access-table.js';
import { PartnerGrantRow } from './partner-grant.entity.js';
import { PartnerToolRow } from './partner-tool.entity.js';
import { PartnerGrant, PartnerTool } from './partner.type.js';

/** Partner tools by id. */
export const partnerToolById = defineLoader(async (tx, ids) => {
  const rows = await tx.manager.findBy(PartnerToolRow, { id: In(ids) });
  return new Map(rows.map((row) => [row.id, new PartnerTool(row)]));
});

/** A permission by id. */
export const partnerGrantById = defineLoader(async (tx, ids) => {
  const rows = await tx.manager.findBy(PartnerGrantRow, { id: In(ids) });
  const visible = rows.filter(({ organisationId }) =>
    can(ACCESS, tx.actor, 'readPartnerTools', { kind: 'ORGANISATION', organisationId }),
  );
  return new Map(visible.map((row) => [row.id, new PartnerGrant(row)]));
});

/** Permissions by organisation, latest first. */
export const partnerGrantsByOrganisation = defineListLoader(async (tx, organisationIds) => {
  const permitted = organisationIds.filter((organisationId) =>
    can(ACCESS, tx.actor, 'readPartnerTools', { kind: 'ORGANISATION', organisationId }),
  );
  const rows = await tx.manager.find(PartnerGrantRow, {
    where: { organisationId: In(permitted) },
    order: { grantedAt: 'DESC', id: 'DESC' },
  });
  return Map.groupBy(
    rows.map((row) => new PartnerGrant(row)),
    ({ organisationId }) => organisationId,
  );
});
