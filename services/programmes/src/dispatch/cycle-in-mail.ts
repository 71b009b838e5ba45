import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { type CycleInMail } from './dispatch-mails.js';

/** What a mail tells of a cycle `cycle`, its `programme` and an `organisation`, as one column `about`. */
export const ABOUT_CYCLE = `jsonb_build_object('organisation', organisation.name, 'topic', programme.topic,
  'programme', programme.title, 'code', cycle.code, 'label', cycle.label, 'collectionOpensOn', cycle.collection_opens_on,
  'collectionClosesOn', cycle.collection_closes_on, 'submissionOpensOn', cycle.submission_opens_on,
  'submissionClosesOn', cycle.submission_closes_on, 'reportOn', cycle.report_on) as about`;

/** The dispatch `dispatch` with all that `ABOUT_CYCLE` needs. */
export const DISPATCH_WITH_CYCLE = `programmes.material_dispatch dispatch
  join programmes.audit_cycle cycle on cycle.id = dispatch.audit_cycle_id
  join programmes.programme on programme.id = cycle.programme_id
  join contracts.organisation_v1 organisation on organisation.id = dispatch.organisation_id
  left join programmes.material on material.id = dispatch.material_id`;

/** A dispatch as a mail tells of it. */
export interface DispatchInMail {
  readonly id: string;
  readonly organisationId: string;
  readonly auditCycleId: string;
  /** The addition that it is about; null for all that the cycle had. */
  readonly title: string | null;
  readonly reason: string | null;
  readonly about: CycleInMail;
}

/** The columns of `DispatchInMail`. */
export const DISPATCH_IN_MAIL = `dispatch.id, dispatch.organisation_id as "organisationId",
  dispatch.audit_cycle_id as "auditCycleId", material.title, material.addition_reason as reason, ${ABOUT_CYCLE}`;

/** What the files of these cycles are called, those that have come, in the order in which they were attached. */
export async function titlesByCycle(
  tx: ReadTransaction,
  cycleIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await tx.rows<{ cycleId: string; title: string }>(
    `select material.audit_cycle_id as "cycleId", material.title
     from programmes.material join programmes.stored_file file on file.id = material.file_id and file.state = 'READY'
     where material.audit_cycle_id = any ($1::uuid[]) order by material.id`,
    [cycleIds],
  );
  const byCycle = Map.groupBy(rows, ({ cycleId }) => cycleId);
  return new Map([...byCycle].map(([id, materials]) => [id, materials.map(({ title }) => title)]));
}
