import { In } from 'typeorm';
import { can } from '@qip/subgraph-kit/access/policy';
import { defineLoader } from '@qip/subgraph-kit/loaders/loader';
import { ACCESS } from '../access-table.js';
import { CalendarLinkRow } from './calendar-link.entity.js';
import { CalendarLink } from './calendar-link.type.js';

/** Calendar links by organisation, as far as the viewer leads it. */
export const calendarLinkByOrganisation = defineLoader(async (tx, organisationIds) => {
  const rows = await tx.manager.findBy(CalendarLinkRow, { organisationId: In(organisationIds) });
  const visible = rows.filter(({ organisationId }) =>
    can(ACCESS, tx.actor, 'readCalendarLink', { kind: 'ORGANISATION', organisationId }),
  );
  return new Map(visible.map((row) => [row.organisationId, new CalendarLink(row)]));
});
