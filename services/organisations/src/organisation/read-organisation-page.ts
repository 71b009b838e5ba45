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
  /** A part of the name, or the beginning of the ODS code. */
  readonly search: string | null;
  /** Whether it is a member today. */
  readonly isMember: boolean | null;
  /** Whether a local lead is in office today. */
  readonly hasLead: boolean | null;
}

const TODAY = `from_on <= clock.today() and (until_on is null or until_on > clock.today())`;

const IS_ASKED_FOR = `($1::text is null or organisation.region = $1) and ($2::text is null or organisation.kind = $2)
  and ($3::text is null or position(lower($3) in lower(organisation.name)) > 0 or starts_with(organisation.ods_code, upper($3)))
  and ($4::boolean is null or $4 = exists (
    select from organisations.membership where organisation_id = organisation.id and ${TODAY}))
  and ($5::boolean is null or $5 = exists (
    select from organisations.lead_appointment
    where organisation_id = organisation.id and kind = 'LOCAL_LEAD' and ${TODAY}))`;

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
      where: IS_ASKED_FOR,
      parameters: [filter.region, filter.kind, filter.search, filter.isMember, filter.hasLead],
    },
    page,
  );
}
