import { In } from 'typeorm';
import { can } from '@qip/subgraph-kit/access/policy';
import { defineListLoader, defineLoader } from '@qip/subgraph-kit/loaders/loader';
import { ACCESS } from '../access-table.js';
import { LeadAppointmentRow } from './lead-appointment.entity.js';
import { LeadAppointment } from './lead-appointment.type.js';

/** Appointments by organisation, latest first; empty where the viewer may not know an organisation's staff. */
export const appointmentsByOrganisation = defineListLoader(async (tx, organisationIds) => {
  const permitted = organisationIds.filter((organisationId) =>
    can(ACCESS, tx.actor, 'readStaff', { kind: 'ORGANISATION', organisationId }),
  );
  const rows = await tx.manager.find(LeadAppointmentRow, {
    where: { organisationId: In(permitted) },
    order: { fromOn: 'DESC', id: 'DESC' },
  });
  return Map.groupBy(
    rows.map((row) => new LeadAppointment(row)),
    ({ organisationId }) => organisationId,
  );
});

/** Appointments by id. */
export const appointmentById = defineLoader(async (tx, ids) => {
  const rows = await tx.manager.findBy(LeadAppointmentRow, { id: In(ids) });
  const visible = rows.filter(({ organisationId }) =>
    can(ACCESS, tx.actor, 'readStaff', { kind: 'ORGANISATION', organisationId }),
  );
  return new Map(visible.map((row) => [row.id, new LeadAppointment(row)]));
});
