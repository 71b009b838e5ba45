import { type IdPage, readPage } from '@qip/subgraph-kit/connections/read-pages';
import { type PageRequest } from '@qip/subgraph-kit/connections/page-arguments';
import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { type OrganisationKind, type Region } from './organisation.rules.js';

/** How many sort values a cursor of this list carries: name and id. */
export const SORT_KEYS = 2;

/** Which organisations are asked for; null does not restrict. */
export interface OrganisationFilter {
  readonly region: Region | null;
  readonly kind: OrganisationKind | null;
}

/** A page of the organisations in the caller's scope, by name. */
export async function readOrganisationPage(
  tx: ReadTransaction,
  filter: OrganisationFilter,
  page: PageRequest,
): Promise<IdPage> {
  return readPage(
    tx,
    {
      from: 'organisations.organisation',
      id: 'organisation.id',
      sort: [
        { by: 'organisation.name', type: 'text' },
        { by: 'organisation.id', type: 'uuid' },
      ],
      where: '($1::text is null or organisation.region = $1) and ($2::text is null or organisation.kind = $2)',
      parameters: [filter.region, filter.kind],
    },
    page,
  );
}
