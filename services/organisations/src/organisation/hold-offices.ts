import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';

/**
 * Lets one transaction at a time change who holds which office or role in an organisation, until it ends: so that two
 * cannot give the same thing, and none is given while the organisation becomes another one.
 * @param organisationId null for the roles that belong to no organisation
 * @returns the day on which the organisation becomes another one; null while none is recorded
 */
export async function holdOffices(tx: WriteTransaction, organisationId: string | null): Promise<LocalDate | null> {
  await tx.rows(`select pg_advisory_xact_lock(hashtextextended('organisations offices ' || $1, 0))`, [
    organisationId ?? '',
  ]);
  if (organisationId === null) return null;
  const [link] = await tx.rows<{ effectiveOn: LocalDate }>(
    `select effective_on::text as "effectiveOn" from organisations.succession where predecessor_id = $1`,
    [organisationId],
  );
  return link?.effectiveOn ?? null;
}
