import { can } from '@qip/subgraph-kit/access/policy';
import { type IdPage, readPage } from '@qip/subgraph-kit/connections/read-pages';
import { type PageRequest } from '@qip/subgraph-kit/connections/page-arguments';
import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { type LoaderDefinition } from '@qip/subgraph-kit/loaders/loader';
import { isId } from '@qip/subgraph-kit/values/id';
import { ACCESS } from '../access-table.js';
import { OrganisationEvent, type OrganisationEventFacts } from './organisation-event.type.js';

/** How many sort values a cursor of events carries. */
export const EVENT_SORT_KEYS = 1;

/**
 * A page of what was done to an organisation, newest first.
 * @returns null when there is no such organisation that the viewer may see the history of
 */
export async function readHistoryPage(
  tx: ReadTransaction,
  organisationId: string,
  page: PageRequest,
): Promise<IdPage | null> {
  const mayRead =
    isId(organisationId) && can(ACCESS, tx.actor, 'readHistory', { kind: 'ORGANISATION', organisationId });
  if (!mayRead) return null;
  const found = await tx.rows('select from organisations.organisation where id = $1', [organisationId]);
  if (found.length === 0) return null;
  return readPage(
    tx,
    {
      from: 'organisations.audit_event',
      id: `(audit_event.chain || ':' || audit_event.sequence)`,
      sort: [{ by: '(-audit_event.sequence)::int', type: 'int' }],
      where: 'audit_event.chain = $1',
      parameters: [organisationId],
    },
    page,
  );
}

/** Events by their place in their chain. */
export const organisationEventByKey: LoaderDefinition<string, OrganisationEvent | null> = {
  read: async (tx, keys) => {
    const places = keys.map((key) => key.split(':'));
    const rows = await tx.rows<OrganisationEventFacts & { readonly organisationId: string }>(
      `select chain || ':' || sequence as key, chain as "organisationId", at, actor, operation, entity,
         entity_id as "entityId", reason, before, after
       from organisations.audit_event
       where (chain, sequence) in (select * from unnest($1::uuid[], $2::bigint[]))`,
      [places.map(([chain]) => chain), places.map(([, sequence]) => sequence)],
    );
    const visible = rows.filter(({ organisationId }) =>
      can(ACCESS, tx.actor, 'readHistory', { kind: 'ORGANISATION', organisationId }),
    );
    return new Map(visible.map((row) => [row.key, new OrganisationEvent(row)]));
  },
  keyOf: (key) => key,
  absent: () => null,
};
