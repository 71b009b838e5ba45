import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { updateVersioned } from '@qip/subgraph-kit/mutations/update-versioned';
import { refused } from '../refused.js';
import {
  changeableIntervention,
  type InterventionAsRead,
  type InterventionRefusal,
  noDraft,
} from './changeable-intervention.js';
import { InterventionEditionRow } from './intervention-edition.entity.js';
import { InterventionRow } from './intervention.entity.js';

/** Publishes the edition in the making; from then on it is frozen, and offered in place of the one before. */
export async function publishIntervention(
  tx: WriteTransaction,
  asRead: InterventionAsRead,
): Promise<Outcome<{ readonly interventionId: string }, InterventionRefusal>> {
  const found = await changeableIntervention(tx, 'publishIntervention', asRead);
  if (found.kind === 'REFUSED') return found;
  const { row, state, draft } = found;
  if (draft === null) return refused(noDraft(row));
  if (await awaitsFiles(tx, draft.id)) {
    const message = 'A file of this edition has not come or was not taken. Send it, or remove it.';
    return refused(new InvalidTransitionError(row.state, message));
  }
  const { number } = draft;
  if (!(await updateVersioned(tx.manager, InterventionRow, row, { state, editionNumber: number }))) {
    return refused(new StaleVersionError(row.version + 1));
  }
  if (!(await updateVersioned(tx.manager, InterventionEditionRow, draft, { publishedAt: tx.now }))) {
    throw new Error('An edition changed although its intervention had not.');
  }
  tx.record({
    organisationId: null,
    operation: 'publishIntervention',
    entity: 'Intervention',
    entityId: row.id,
    before: { state: row.state, editionNumber: row.editionNumber },
    after: { state, editionNumber: number },
  });
  return { kind: 'DONE', value: { interventionId: row.id } };
}

async function awaitsFiles(tx: WriteTransaction, editionId: string): Promise<boolean> {
  const awaited = await tx.rows(
    `select from programmes.intervention_file link join programmes.stored_file file on file.id = link.file_id
     where link.edition_id = $1 and file.state <> 'READY' limit 1`,
    [editionId],
  );
  return awaited.length > 0;
}
