import { In } from 'typeorm';
import { attempt, can } from '@qip/subgraph-kit/access/policy';
import { type IdPage, readPage } from '@qip/subgraph-kit/connections/read-pages';
import { type PageRequest } from '@qip/subgraph-kit/connections/page-arguments';
import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { defineListLoader, defineLoader } from '@qip/subgraph-kit/loaders/loader';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { ACCESS } from '../access-table.js';
import { type Region } from '../organisation/organisation.rules.js';
import { WorkshopRegistrationRow } from './workshop-registration.entity.js';
import { WorkshopRegistration } from './workshop-registration.type.js';
import { WorkshopRow } from './workshop.entity.js';
import { Workshop } from './workshop.type.js';

/** Workshops by id, for whoever may know of any. */
export const workshopById = defineLoader(async (tx, ids) => {
  if (attempt(ACCESS, tx.actor, 'readWorkshops') !== 'ALLOWED') return new Map<string, Workshop>();
  const rows = await tx.manager.findBy(WorkshopRow, { id: In(ids) });
  return new Map(rows.map((row) => [row.id, new Workshop(row)]));
});

/** Which workshops are asked for; null does not restrict. */
export interface WorkshopFilter {
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly region: Region | null;
}

/** How many sort values a cursor of workshops carries: day and id. */
export const WORKSHOP_SORT_KEYS = 2;

/** A page of workshops, by day. */
export function readWorkshopPage(tx: ReadTransaction, filter: WorkshopFilter, page: PageRequest): Promise<IdPage> {
  return readPage(
    tx,
    {
      from: 'organisations.workshop',
      id: 'workshop.id',
      sort: [
        { by: 'workshop.held_on', type: 'date' },
        { by: 'workshop.id', type: 'uuid' },
      ],
      where: `($1::date is null or workshop.held_on >= $1) and ($2::date is null or workshop.held_on <= $2)
        and ($3::text is null or workshop.region = $3)`,
      parameters: [filter.from, filter.to, filter.region],
    },
    page,
  );
}

/** How full a workshop is. */
export interface WorkshopPlaces {
  readonly registered: number;
  readonly waiting: number;
}

/** How full each workshop is; null where nobody has registered. */
export const workshopPlaces = defineLoader<WorkshopPlaces>(async (tx, workshopIds) => {
  const rows = await tx.rows<WorkshopPlaces & { readonly id: string }>(
    `select workshop_id as id, registered, waiting from organisations.workshop_places($1::uuid[])`,
    [workshopIds],
  );
  return new Map(rows.map((row) => [row.id, row]));
});

/** Registrations by id. */
export const registrationById = defineLoader(async (tx, ids) => {
  const rows = await tx.manager.findBy(WorkshopRegistrationRow, { id: In(ids) });
  return new Map(rows.filter((row) => isVisible(tx, row)).map((row) => [row.id, new WorkshopRegistration(row)]));
});

/** Registrations by workshop that the viewer may see, in the order in which they were made. */
export const registrationsByWorkshop = defineListLoader(async (tx, workshopIds) => {
  const rows = await tx.manager.find(WorkshopRegistrationRow, {
    where: { workshopId: In(workshopIds) },
    order: { number: 'ASC' },
  });
  return Map.groupBy(
    rows.filter((row) => isVisible(tx, row)).map((row) => new WorkshopRegistration(row)),
    ({ workshopId }) => workshopId,
  );
});

/** How many are before each registration on its waiting list, itself included; null where it does not wait. */
export const waitingPlace = defineLoader<number>(async (tx, ids) => {
  const rows = await tx.rows<{ id: string; place: number }>(
    'select id, place from organisations.waiting_places($1::uuid[])',
    [ids],
  );
  return new Map(rows.map(({ id, place }) => [id, place]));
});

function isVisible({ actor }: ReadTransaction, { organisationId }: WorkshopRegistrationRow): boolean {
  return can(ACCESS, actor, 'readStaff', { kind: 'ORGANISATION', organisationId });
}
