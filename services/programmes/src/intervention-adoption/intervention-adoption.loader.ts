import { In } from 'typeorm';
import { can } from '@qip/subgraph-kit/access/policy';
import { definePageLoader } from '@qip/subgraph-kit/connections/page-loader';
import { defineLoader } from '@qip/subgraph-kit/loaders/loader';
import { ACCESS } from '../access-table.js';
import { reachedOrganisations } from '../reach.js';
import { InterventionAdoptionRow } from './intervention-adoption.entity.js';
import { InterventionAdoption } from './intervention-adoption.type.js';

/** Adoptions of the viewer's own organisations, by id. */
export const interventionAdoptionById = defineLoader(async (tx, ids) => {
  const rows = await tx.manager.findBy(InterventionAdoptionRow, { id: In(ids) });
  const visible = rows.filter(({ organisationId }) =>
    can(ACCESS, tx.actor, 'readAdoption', { kind: 'ORGANISATION', organisationId }),
  );
  return new Map(visible.map((row) => [row.id, new InterventionAdoption(row)]));
});

/** Pages of an organisation's adoptions, latest beginning first. */
export const interventionAdoptionPage = definePageLoader(
  (actor) => ({
    from: 'programmes.intervention_adoption',
    id: 'intervention_adoption.id',
    sort: [
      { by: `(date '9999-12-31' - intervention_adoption.from_on)`, type: 'int' },
      { by: 'intervention_adoption.id', type: 'uuid' },
    ],
    where: 'intervention_adoption.organisation_id = any ($1::uuid[])',
    parameters: [reachedOrganisations(actor, 'readAdoption')],
  }),
  'intervention_adoption.organisation_id',
);

/** How many sort values a cursor of adoptions carries. */
export const ADOPTION_SORT_KEYS = 2;

/**
 * How many organisations use each intervention today; null where so few do that somebody could be recognised. The function
 * that counts decides, so that no code can ask for more.
 */
export const adoptionCountByIntervention = defineLoader<number>(async (tx, interventionIds) => {
  const mergers = await tx.rows(
    `select predecessor_id as "predecessorId", successor_id as "successorId" from contracts.succession_v1
     where effective_on <= clock.today()`,
  );
  const rows = await tx.rows<{ id: string; count: number }>(
    `select intervention_id as id, organisation_count as count from programmes.adoption_counts($1::uuid[], $2::jsonb)`,
    [interventionIds, JSON.stringify(mergers)],
  );
  return new Map(rows.map(({ id, count }) => [id, count]));
});
