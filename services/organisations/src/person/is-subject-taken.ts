import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { PartnerToolRow } from '../partner/partner-tool.entity.js';
import { PersonRow } from './person.entity.js';

/**
 * Whether a token's subject is a person or a partner tool already. One subject is one of them: else a registration would
 * turn the one into the other.
 */
export async function isSubjectTaken(tx: WriteTransaction, subject: string): Promise<boolean> {
  await lockSubjects(tx);
  return (
    (await tx.manager.existsBy(PersonRow, { subject })) || (await tx.manager.existsBy(PartnerToolRow, { subject }))
  );
}

/** Lets one transaction at a time link a subject: no constraint reaches across persons and partner tools. */
export async function lockSubjects(tx: WriteTransaction): Promise<void> {
  await tx.rows(`select pg_advisory_xact_lock(hashtextextended('organisations subject', 0))`);
}
