import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { type IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { updateVersioned } from '@qip/subgraph-kit/mutations/update-versioned';
import { screenField } from '@qip/subgraph-kit/text/screen-field';
import { refused } from '../refused.js';
import { createStoredFile } from '../stored-file/create-stored-file.js';
import {
  changeableIntervention,
  type InterventionAsRead,
  type InterventionRefusal,
  noDraft,
} from './changeable-intervention.js';
import { InterventionRow } from './intervention.entity.js';

/** A file shall belong to the edition in the making. */
export interface AttachInterventionFile extends InterventionAsRead {
  readonly fileName: string;
}

/** Makes room for a file of the edition in the making, which then is sent to its address. */
export async function attachInterventionFile(
  tx: WriteTransaction,
  { fileName, ...asRead }: AttachInterventionFile,
): Promise<
  Outcome<{ readonly interventionId: string; readonly fileId: string }, InterventionRefusal | IdentifierRefusedError>
> {
  const identifier = screenField('fileName', fileName, tx.now);
  if (identifier !== null) return refused(identifier);
  const found = await changeableIntervention(tx, 'attachInterventionFile', asRead);
  if (found.kind === 'REFUSED') return found;
  const { row, state, draft } = found;
  if (draft === null) return refused(noDraft(row));
  if (!(await updateVersioned(tx.manager, InterventionRow, row, { state }))) {
    return refused(new StaleVersionError(row.version + 1));
  }
  const fileId = await createStoredFile(tx, { name: fileName });
  await tx.rows(`insert into programmes.intervention_file (edition_id, file_id) values ($1, $2)`, [draft.id, fileId]);
  tx.record({
    organisationId: null,
    operation: 'attachInterventionFile',
    entity: 'Intervention',
    entityId: row.id,
    after: { number: draft.number, fileId, fileName },
  });
  return { kind: 'DONE', value: { interventionId: row.id, fileId } };
}
