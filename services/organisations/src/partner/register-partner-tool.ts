import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { newId } from '@qip/subgraph-kit/values/id';
import { isSubjectTaken } from '../person/is-subject-taken.js';
import { PartnerToolRow } from './partner-tool.entity.js';

/** A machine client and the subject of its tokens. */
export interface RegisterPartnerTool {
  readonly name: string;
  readonly subject: string;
}

/** Registers a partner tool: it may read national published results from this moment. */
export async function registerPartnerTool(
  tx: WriteTransaction,
  { name, subject }: RegisterPartnerTool,
): Promise<Outcome<{ readonly partnerToolId: string }, InputValidationError>> {
  if (await isSubjectTaken(tx, subject)) {
    const problem = { path: 'subject', message: 'A person or a partner tool is linked to this subject already.' };
    return { kind: 'REFUSED', error: new InputValidationError([problem]) };
  }
  const partnerToolId = newId();
  await tx.manager.insert(PartnerToolRow, { id: partnerToolId, name, subject });
  tx.record({
    organisationId: null,
    operation: 'registerPartnerTool',
    entity: 'PartnerTool',
    entityId: partnerToolId,
    after: { name },
  });
  return { kind: 'DONE', value: { partnerToolId } };
}
