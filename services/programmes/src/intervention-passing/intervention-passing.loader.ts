import { In } from 'typeorm';
import { can } from '@qip/subgraph-kit/access/policy';
import { definePageLoader } from '@qip/subgraph-kit/connections/page-loader';
import { defineLoader } from '@qip/subgraph-kit/loaders/loader';
import { ACCESS } from '../access-table.js';
import { reachedOrganisations } from '../reach.js';
import { InterventionPassingRow } from './intervention-passing.entity.js';
import { InterventionPassing } from './intervention-passing.type.js';

/** What was passed on inside the viewer's own organisations, by id. */
export const interventionPassingById = defineLoader(async (tx, ids) => {
  const rows = await tx.manager.findBy(InterventionPassingRow, { id: In(ids) });
  const visible = rows.filter(({ organisationId }) =>
    can(ACCESS, tx.actor, 'readPassing', { kind: 'ORGANISATION', organisationId }),
  );
  return new Map(visible.map((row) => [row.id, new InterventionPassing(row)]));
});

/** Pages of what was passed on inside an organisation, in the order of time. */
export const interventionPassingPage = definePageLoader(
  (actor) => ({
    from: 'programmes.intervention_passing',
    id: 'intervention_passing.id',
    sort: [
      { by: 'intervention_passing.passed_at', type: 'timestamptz' },
      { by: 'intervention_passing.id', type: 'uuid' },
    ],
    where: 'intervention_passing.organisation_id = any ($1::uuid[])',
    parameters: [reachedOrganisations(actor, 'readPassing')],
  }),
  'intervention_passing.organisation_id',
);

/** How many sort values a cursor of these carries. */
export const PASSING_SORT_KEYS = 2;
