import { In } from 'typeorm';
import { type Actor } from '@qip/subgraph-kit/access/actor';
import { can } from '@qip/subgraph-kit/access/policy';
import { definePageLoader } from '@qip/subgraph-kit/connections/page-loader';
import { type PagedList } from '@qip/subgraph-kit/connections/read-pages';
import { defineLoader } from '@qip/subgraph-kit/loaders/loader';
import { ACCESS } from '../access-table.js';
import { PartnerReadRow } from './partner-read.entity.js';
import { PartnerRead } from './partner-read.type.js';

/** In whole seconds from a fixed instant backwards, for pages are read in ascending order. */
const NEWEST_FIRST = `extract(epoch from timestamptz '2026-01-01' - partner_read.read_at)::int`;

/** How many sort values a cursor of reads carries. */
export const PARTNER_READ_SORT_KEYS = 2;

/** Pages of what partner tools read of each organisation's own results, newest first. */
export const partnerReadPage = definePageLoader(listFor, 'partner_read.organisation_id');

/** Reads by id. */
export const partnerReadById = defineLoader(async (tx, ids) => {
  const rows = await tx.manager.findBy(PartnerReadRow, { id: In(ids) });
  const visible = rows.filter(({ organisationId }) => mayRead(tx.actor, organisationId));
  return new Map(visible.map((row) => [row.id, new PartnerRead(row)]));
});

function listFor(actor: Actor): PagedList {
  const reach = actor.grants
    .flatMap(({ organisationId, predecessorIds }) => [organisationId ?? [], predecessorIds].flat())
    .filter((organisationId) => mayRead(actor, organisationId));
  return {
    from: 'organisations.partner_read',
    id: 'partner_read.id',
    sort: [
      { by: NEWEST_FIRST, type: 'int' },
      { by: 'partner_read.id', type: 'uuid' },
    ],
    where: '$1::boolean or partner_read.organisation_id = any ($2::uuid[])',
    parameters: [actor.grants.some(({ role }) => role === 'CENTRAL_TEAM'), reach],
  };
}

function mayRead(actor: Actor, organisationId: string): boolean {
  return can(ACCESS, actor, 'readPartnerReads', { kind: 'ORGANISATION', organisationId });
}
