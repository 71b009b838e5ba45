import { In } from 'typeorm';
import { can } from '@qip/subgraph-kit/access/policy';
import { defineListLoader, defineLoader, type LoaderDefinition } from '@qip/subgraph-kit/loaders/loader';
import { ACCESS } from '../access-table.js';
import { OrganisationRow } from './organisation.entity.js';
import { isOdsCode } from './organisation.rules.js';
import { Organisation } from './organisation.type.js';
import { SuccessionRow } from './succession.entity.js';
import { Succession } from './succession.type.js';

/** Organisations that the viewer may see, by id. */
export const organisationById = defineLoader(async (tx, ids) => {
  const rows = await tx.manager.findBy(OrganisationRow, { id: In(ids) });
  const visible = rows.filter(({ id }) =>
    can(ACCESS, tx.actor, 'readOrganisation', { kind: 'ORGANISATION', organisationId: id }),
  );
  return new Map(visible.map((row) => [row.id, new Organisation(row)]));
});

/** Organisations that the viewer may see, by ODS code. */
export const organisationByOdsCode: LoaderDefinition<string, Organisation | null> = {
  read: async (tx, codes) => {
    const rows = await tx.manager.findBy(OrganisationRow, { odsCode: In(codes.filter(isOdsCode)) });
    const visible = rows.filter(({ id }) =>
      can(ACCESS, tx.actor, 'readOrganisation', { kind: 'ORGANISATION', organisationId: id }),
    );
    return new Map(visible.map((row) => [row.odsCode, new Organisation(row)]));
  },
  keyOf: (code) => code,
  absent: () => null,
};

/** The link to the organisation that each one has become, by the predecessor's id. */
export const successorLink = defineLoader(async (tx, ids) => {
  const rows = await tx.manager.findBy(SuccessionRow, { predecessorId: In(ids) });
  return new Map(rows.map((row) => [row.predecessorId, new Succession(row)]));
});

/** The links from the organisations that have become each one, by the successor's id, earliest first. */
export const predecessorLinks = defineListLoader(async (tx, ids) => {
  const rows = await tx.manager.find(SuccessionRow, {
    where: { successorId: In(ids) },
    order: { effectiveOn: 'ASC', predecessorId: 'ASC' },
  });
  return Map.groupBy(
    rows.map((row) => new Succession(row)),
    ({ successorId }) => successorId,
  );
});
