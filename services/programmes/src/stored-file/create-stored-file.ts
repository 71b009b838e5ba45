import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { newId } from '@qip/subgraph-kit/values/id';
import { StoredFileRow } from './stored-file.entity.js';
import { typeOfName } from './stored-file.rules.js';

/**
 * Makes room for a file, which then is awaited at its `uploadUrl`. The caller decides who may, screens the name, and has
 * checked it with `storedFileName`.
 * @returns its id
 */
export async function createStoredFile(tx: WriteTransaction, { name }: { readonly name: string }): Promise<string> {
  const contentType = typeOfName(name);
  if (contentType === null || tx.actor.id === null)
    throw new Error('Only a person makes room, and for a type that is taken.');
  const id = newId();
  await tx.manager.insert(StoredFileRow, { id, name, contentType, state: 'AWAITING_FILE', createdBy: tx.actor.id });
  return id;
}
