import { type AuditDefinition } from '@qip/audit-engine/standard';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { updateVersioned } from '@qip/subgraph-kit/mutations/update-versioned';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { type RevisingOperation } from '../programme/change-facts.js';
import { actingPerson } from './acting-person.js';
import { ProgrammeVersionRow } from './programme-version.entity.js';
import { withAuthor } from './programme-version.rules.js';
import { writeStandards } from './write-standards.js';

/** What stands in place of a draft's text. */
interface NewText {
  readonly operation: RevisingOperation;
  readonly nextReviewOn: LocalDate;
  readonly definition: AuditDefinition;
}

/** Replaces a draft's text; whoever does is one of its authors from then on. @returns its id, or null when it was changed meanwhile */
export async function replaceDraft(
  tx: WriteTransaction,
  row: ProgrammeVersionRow,
  { operation, nextReviewOn, definition }: NewText,
): Promise<string | null> {
  const isReplaced = await updateVersioned(tx.manager, ProgrammeVersionRow, row, {
    state: 'DRAFT',
    authorIds: withAuthor(row.authorIds, actingPerson(tx.actor)),
    nextReviewOn,
    auditTool: definition.tool,
  });
  if (!isReplaced) return null;
  await writeStandards(tx, row.id, definition.standards);
  tx.record({
    organisationId: null,
    operation,
    entity: 'ProgrammeVersion',
    entityId: row.id,
    before: { state: row.state, nextReviewOn: row.nextReviewOn },
    after: { state: 'DRAFT', nextReviewOn, ...definition },
  });
  return row.id;
}
