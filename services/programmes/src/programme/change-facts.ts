import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { ProgrammeRow } from './programme.entity.js';
import { changedFacts, type ProgrammeFacts } from './programme.rules.js';

/** By what a programme that is there already is changed. */
export type RevisingOperation = 'reviseProgramme' | 'importProgramme';

/**
 * Changes the facts that all versions of a programme share, as long as the public does not know it.
 * @returns the refusal of a change that comes too late, or null
 */
export async function changeFacts(
  tx: WriteTransaction,
  programmeId: string,
  wanted: Partial<ProgrammeFacts>,
  { operation, isPublic }: { readonly operation: RevisingOperation; readonly isPublic: boolean },
): Promise<InputValidationError | null> {
  const row = await tx.manager.findOneByOrFail(ProgrammeRow, { id: programmeId });
  const changed = changedFacts(row, wanted);
  if (changed.length === 0) return null;
  if (isPublic) {
    const message = 'This has been public since the first approval and stays as it is: leave it out.';
    return new InputValidationError(changed.map((path) => ({ path, message })));
  }
  await tx.manager.update(ProgrammeRow, { id: programmeId }, wanted);
  const { title, clinicalArea, auditUnit } = row;
  tx.record({
    organisationId: null,
    operation,
    entity: 'Programme',
    entityId: programmeId,
    before: { title, clinicalArea, auditUnit },
    after: { ...wanted },
  });
  return null;
}
