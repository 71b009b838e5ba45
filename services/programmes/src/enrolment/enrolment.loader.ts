import { In } from 'typeorm';
import { type Actor } from '@qip/subgraph-kit/access/actor';
import { definePageLoader } from '@qip/subgraph-kit/connections/page-loader';
import { type PagedList } from '@qip/subgraph-kit/connections/read-pages';
import { defineLoader } from '@qip/subgraph-kit/loaders/loader';
import { LATEST_CYCLE_FIRST } from '../audit-cycle/audit-cycle.loader.js';
import { programmesOfCycles } from '../audit-cycle/programmes-of-cycles.js';
import { withinReach } from '../reach.js';
import { EnrolmentRow } from './enrolment.entity.js';
import { enrolmentReach, mayReadEnrolment } from './enrolment.policy.js';
import { Enrolment } from './enrolment.type.js';

/** Enrolments that the viewer may see, by id. */
export const enrolmentById = defineLoader(async (tx, ids) => {
  const rows = await tx.manager.findBy(EnrolmentRow, { id: In(ids) });
  const programmeOf = await programmesOfCycles(tx, rows);
  const visible = rows.filter(({ organisationId, auditCycleId }) => {
    const programmeId = programmeOf.get(auditCycleId);
    return programmeId !== undefined && mayReadEnrolment(tx.actor, { organisationId, programmeId, auditCycleId });
  });
  return new Map(visible.map((row) => [row.id, new Enrolment(row)]));
});

/** Pages of an organisation's enrolments, latest cycle first. They hold and count only what the viewer may see. */
export const enrolmentPageByOrganisation = definePageLoader(
  (actor) => listWithinReach(actor, [LATEST_CYCLE_FIRST, { by: 'enrolment.id', type: 'uuid' }]),
  'enrolment.organisation_id',
);

/** Pages of a cycle's enrolments, in the order in which the organisations first enrolled, as far as the viewer may see. */
export const enrolmentPageByCycle = definePageLoader(
  (actor) => listWithinReach(actor, [{ by: 'enrolment.id', type: 'uuid' }]),
  'enrolment.audit_cycle_id',
);

/** How many sort values the cursors of the two lists carry. */
export const ENROLMENT_SORT_KEYS = { byOrganisation: 2, byCycle: 1 } as const;

function listWithinReach(actor: Actor, sort: PagedList['sort']): PagedList {
  return {
    from: 'programmes.enrolment join programmes.audit_cycle on audit_cycle.id = enrolment.audit_cycle_id',
    id: 'enrolment.id',
    sort,
    ...withinReach(enrolmentReach(actor), {
      organisationId: 'enrolment.organisation_id',
      programmeId: 'audit_cycle.programme_id',
      auditCycleId: 'enrolment.audit_cycle_id',
    }),
  };
}
