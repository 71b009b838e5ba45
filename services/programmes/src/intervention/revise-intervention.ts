import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { type IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { updateVersioned } from '@qip/subgraph-kit/mutations/update-versioned';
import { screenField } from '@qip/subgraph-kit/text/screen-field';
import { newId } from '@qip/subgraph-kit/values/id';
import { refused } from '../refused.js';
import {
  changeableIntervention,
  type InterventionAsRead,
  type InterventionRefusal,
} from './changeable-intervention.js';
import { InterventionEditionRow } from './intervention-edition.entity.js';
import { InterventionRow } from './intervention.entity.js';

/** An intervention shall read differently. */
export interface ReviseIntervention extends InterventionAsRead {
  readonly title: string;
  readonly summary: string;
  /** What differs from the edition before; null where there is none, or nothing to say. */
  readonly changes: string | null;
}

/** Changes the edition in the making, or begins the next one. What is published stays as it is until then. */
export async function reviseIntervention(
  tx: WriteTransaction,
  { title, summary, changes, ...asRead }: ReviseIntervention,
): Promise<Outcome<{ readonly interventionId: string }, InterventionRefusal | IdentifierRefusedError>> {
  const identifier =
    screenField('title', title, tx.now) ??
    screenField('summary', summary, tx.now) ??
    screenField('changes', changes, tx.now);
  if (identifier !== null) return refused(identifier);
  const found = await changeableIntervention(tx, 'reviseIntervention', asRead);
  if (found.kind === 'REFUSED') return found;
  const { row, state, draft } = found;
  if (!(await updateVersioned(tx.manager, InterventionRow, row, { state }))) {
    return refused(new StaleVersionError(row.version + 1));
  }
  const text = { title, summary, changes };
  const number = draft?.number ?? (row.editionNumber ?? 0) + 1;
  if (draft === null) await beginEdition(tx, row, { number, ...text });
  else if (!(await updateVersioned(tx.manager, InterventionEditionRow, draft, text))) {
    throw new Error('An edition changed although its intervention had not.');
  }
  const before =
    draft === null ? {} : { before: { title: draft.title, summary: draft.summary, changes: draft.changes } };
  tx.record({
    organisationId: null,
    operation: 'reviseIntervention',
    entity: 'Intervention',
    entityId: row.id,
    ...before,
    after: { number, ...text },
  });
  return { kind: 'DONE', value: { interventionId: row.id } };
}

/** The next edition begins with the files of the last. */
async function beginEdition(
  tx: WriteTransaction,
  { id: interventionId, editionNumber }: InterventionRow,
  edition: Pick<InterventionEditionRow, 'number' | 'title' | 'summary' | 'changes'>,
): Promise<void> {
  const id = newId();
  await tx.manager.insert(InterventionEditionRow, { id, interventionId, publishedAt: null, ...edition });
  await tx.rows(
    `insert into programmes.intervention_file (edition_id, file_id)
     select $1, link.file_id from programmes.intervention_file link
     join programmes.intervention_edition edition on edition.id = link.edition_id
     where edition.intervention_id = $2 and edition.number = $3`,
    [id, interventionId, editionNumber],
  );
}
