import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { newId } from '@qip/subgraph-kit/values/id';
import { IS_MEMBER_TODAY } from '../enrolment/current-membership.js';

/** A cycle whose materials are out today, as `materialsPhase` has it. */
export const CYCLE_IS_OUT = `cycle.state = 'PLANNED' and (select clock.today()) between cycle.materials_on and cycle.submission_closes_on`;

/** So many are planned in one transaction. */
const PLANNED_AT_ONCE = 500;

/**
 * What has come due and is not planned: the materials of every cycle that are out, for every organisation that is a member
 * today; and each addition whose file came after the organisation was written to about the others. Whoever is written to
 * later gets them all at once.
 */
const DUE = `
  select cycle.id as "auditCycleId", membership.organisation_id as "organisationId", null::uuid as "materialId"
  from programmes.audit_cycle cycle join contracts.membership_v1 membership on ${IS_MEMBER_TODAY}
  where ${CYCLE_IS_OUT} and not exists (select from programmes.material_dispatch planned
    where planned.organisation_id = membership.organisation_id and planned.audit_cycle_id = cycle.id
      and planned.material_id is null)
  union all
  select cycle.id, others.organisation_id, material.id
  from programmes.audit_cycle cycle
    join programmes.material on material.audit_cycle_id = cycle.id and material.addition_reason is not null
    join programmes.stored_file file on file.id = material.file_id and file.state = 'READY'
    join programmes.material_dispatch others on others.audit_cycle_id = cycle.id and others.material_id is null
    join programmes.mail on mail.id = others.mail_id and mail.created_at <= file.received_at
    join contracts.membership_v1 membership
      on membership.organisation_id = others.organisation_id and ${IS_MEMBER_TODAY}
  where ${CYCLE_IS_OUT} and not exists (select from programmes.material_dispatch planned
    where planned.organisation_id = others.organisation_id and planned.material_id = material.id)
  limit ${PLANNED_AT_ONCE}`;

interface DueDispatch {
  readonly auditCycleId: string;
  readonly organisationId: string;
  readonly materialId: string | null;
}

/** Plans the dispatches that have come due. @returns whether there may be more */
export async function planDispatches(tx: WriteTransaction): Promise<boolean> {
  const due = await tx.rows<DueDispatch>(DUE);
  if (due.length === 0) return false;
  await tx.rows(
    `insert into programmes.material_dispatch (id, organisation_id, audit_cycle_id, material_id)
     select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[]) on conflict do nothing`,
    [
      due.map(() => newId()),
      due.map(({ organisationId }) => organisationId),
      due.map(({ auditCycleId }) => auditCycleId),
      due.map(({ materialId }) => materialId),
    ],
  );
  return due.length === PLANNED_AT_ONCE;
}
