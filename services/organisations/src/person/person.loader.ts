import { In } from 'typeorm';
import { can } from '@qip/subgraph-kit/access/policy';
import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { defineLoader } from '@qip/subgraph-kit/loaders/loader';
import { ACCESS } from '../access-table.js';
import { PersonRow } from './person.entity.js';
import { Person } from './person.type.js';

/** Persons by id: oneself, and those who hold an office or a role, or are invited, where the viewer may know the staff. */
export const personById = defineLoader(async (tx, ids) => {
  const rows = await tx.manager.findBy(PersonRow, { id: In(ids) });
  const places = await placesOf(tx, ids);
  const visible = rows.filter(
    ({ id }) =>
      id === tx.actor.id ||
      can(ACCESS, tx.actor, 'readNational', { kind: 'NATIONAL' }) ||
      places.some(
        ({ personId, organisationId }) =>
          personId === id && can(ACCESS, tx.actor, 'readStaff', { kind: 'ORGANISATION', organisationId }),
      ),
  );
  return new Map(visible.map((row) => [row.id, new Person(row)]));
});

/** Where persons hold or held an office or a role, or were invited. Row-level security shows a viewer those of his own organisations. */
function placesOf(
  tx: ReadTransaction,
  personIds: readonly string[],
): Promise<readonly { readonly personId: string; readonly organisationId: string }[]> {
  return tx.rows(
    `select person_id as "personId", organisation_id as "organisationId"
     from organisations.lead_appointment where person_id = any ($1)
     union
     select person_id, organisation_id
     from organisations.role_grant where person_id = any ($1) and organisation_id is not null
     union
     select person_id, organisation_id
     from organisations.invitation where person_id = any ($1) and organisation_id is not null`,
    [personIds],
  );
}
