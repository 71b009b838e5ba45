import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';

/** What an organisation's part in a cycle is, for a decision of the central team. */
export interface PartFacts {
  readonly cycleState: 'PLANNED' | 'CANCELLED';
  readonly isEnrolled: boolean;
  /** Whether the cases are gone, their retention being over. */
  readonly isExpired: boolean;
}

/** Reads an organisation's part in a cycle; undefined where there is no such cycle. */
export async function readPart(
  tx: ReadTransaction,
  { organisationId, auditCycleId }: { readonly organisationId: string; readonly auditCycleId: string },
): Promise<PartFacts | undefined> {
  const [part] = await tx.rows<PartFacts>(
    `select cycle.state as "cycleState",
       exists (select from contracts.enrolment_v1 enrolment where enrolment.audit_cycle_id = cycle.id
         and enrolment.organisation_id = $2 and enrolment.withdrawn_at is null) as "isEnrolled",
       exists (select from submissions.case_expiry expiry where expiry.audit_cycle_id = cycle.id) as "isExpired"
     from contracts.cycle_v1 cycle where cycle.id = $1`,
    [auditCycleId, organisationId],
  );
  return part;
}
