import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';

/** What an organisation may take part in. */
export type TakenPartIn = { readonly auditCycleId: string } | { readonly programmeId: string };

/**
 * Whether an organisation takes part in a cycle, or in any of a programme: itself, or one that has become it. For somebody
 * who decides for the organisation.
 */
export async function takesPart(tx: WriteTransaction, organisationId: string, what: TakenPartIn): Promise<boolean> {
  const own = tx.actor.grants.filter((grant) => grant.organisationId === organisationId);
  const organisationIds = [organisationId, ...own.flatMap(({ predecessorIds }) => predecessorIds)];
  const [column, id] =
    'auditCycleId' in what
      ? (['audit_cycle.id', what.auditCycleId] as const)
      : (['audit_cycle.programme_id', what.programmeId] as const);
  const found = await tx.rows(
    `select from programmes.enrolment join programmes.audit_cycle on audit_cycle.id = enrolment.audit_cycle_id
     where enrolment.organisation_id = any ($1::uuid[]) and enrolment.withdrawn_at is null and ${column} = $2 limit 1`,
    [organisationIds, id],
  );
  return found.length > 0;
}
