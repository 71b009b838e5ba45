import { In } from 'typeorm';
import { defineLoader } from '@qip/subgraph-kit/loaders/loader';
import { StoredFileRow } from './stored-file.entity.js';
import { StoredFile } from './stored-file.type.js';

/**
 * Files by id. Row-level security says who sees which: the central team all, others those that are `READY` and belong to
 * something that they may see; whatever owns files adds a policy of its own.
 */
export const storedFileById = defineLoader(async (tx, ids) => {
  const rows = await tx.manager.findBy(StoredFileRow, { id: In(ids) });
  return new Map(rows.map((row) => [row.id, new StoredFile(row)]));
});
