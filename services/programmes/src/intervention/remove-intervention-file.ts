import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { updateVersioned } from '@qip/subgraph-kit/mutations/update-versioned';
import { refused } from '../refused.js';
import {
  changeableIntervention,
  type InterventionAsRead,
  type InterventionRefusal,
  noDraft,
} from './changeable-intervention.js';
import { InterventionRow } from './intervention.entity.js';

/** A file shall not belong to the edition in the making. */
export interface RemoveInterventionFile extends InterventionAsRead {
  readonly fileId: string;
}

/** Takes a file out of the edition in the making. It stays as long as another edition has it. */
export async function removeInterventionFile(
  tx: WriteTransaction,
  { fileId, ...asRead }: RemoveInterventionFile,
): Promise<Outcome<{ readonly interventionId: string }, InterventionRefusal>> {
  const found = await changeableIntervention(tx, 'removeInterventionFile', asRead);
  if (found.kind === 'REFUSED') return found;
  const { row, state, draft } = found;
  if (draft === null) return refused(noDraft(row));
  const link = [draft.id, fileId];
  const attached = await tx.rows(
    `select from programmes.intervention_file where edition_id = $1 and file_id = $2`,
    link,
  );
  if (attached.length === 0) return refused(new NotFoundError('StoredFile'));
  if (!(await updateVersioned(tx.manager, InterventionRow, row, { state }))) {
    return refused(new StaleVersionError(row.version + 1));
  }
  await tx.rows(`delete from programmes.intervention_file where edition_id = $1 and file_id = $2`, link);
  await tx.rows(
    `delete from programmes.stored_file
     where id = $1 and not exists (select from programmes.intervention_file where file_id = $1)`,
    [fileId],
  );
  tx.record({
    organisationId: null,
    operation: 'removeInterventionFile',
    entity: 'Intervention',
    entityId: row.id,
    before: { number: draft.number, fileId },
  });
  return { kind: 'DONE', value: { interventionId: row.id } };
}
