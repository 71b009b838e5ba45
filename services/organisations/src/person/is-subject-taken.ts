import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { PartnerToolRow } from '../partner/partner-tool.entity.js';
import { PersonRow } from './person.entity.js';

/**
 * Whether a token's subject is a person or a partner tool already. One subject is one of them: else a registration would
 * turn the one into the other.
 */
export async function isSubjectTaken(tx: WriteTransaction, subject: string): Promise<boolean> {
  // One at a time: no constraint reaches across the two tables.
  await tx.rows(`select pg_advisory_xact_lock(hashtextextended('organisations subject', 0))`);
  return (
    (await tx.manager.existsBy(PersonRow, { subject })) || (await tx.manager.existsBy(PartnerToolRow, { subject }))
  );
}
