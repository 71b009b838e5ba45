import { In } from 'typeorm';
import { type Actor } from '@qip/subgraph-kit/access/actor';
import { can } from '@qip/subgraph-kit/access/policy';
import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { defineListLoader, defineLoader } from '@qip/subgraph-kit/loaders/loader';
import { ACCESS } from '../access-table.js';
import { StoredFileRow } from '../stored-file/stored-file.entity.js';
import { MaterialRow } from './material.entity.js';
import { Material } from './material.type.js';

/** Materials that the viewer may see, by id. */
export const materialById = defineLoader(async (tx, ids) => {
  const rows = mayRead(tx.actor) ? await tx.manager.findBy(MaterialRow, { id: In(ids) }) : [];
  return new Map((await visible(tx, rows)).map((row) => [row.id, new Material(row)]));
});

/** The materials of cycles that the viewer may see, in the order in which they were attached. */
export const materialsByCycle = defineListLoader(async (tx, cycleIds) => {
  const rows = mayRead(tx.actor)
    ? await tx.manager.find(MaterialRow, { where: { auditCycleId: In(cycleIds) }, order: { id: 'ASC' } })
    : [];
  const faces = (await visible(tx, rows)).map((row) => new Material(row));
  return Map.groupBy(faces, ({ auditCycleId }) => auditCycleId);
});

function mayRead(actor: Actor): boolean {
  return can(ACCESS, actor, 'readMaterial', { kind: 'NATIONAL' });
}

/** A material without its file is nothing to whoever may not see that: it is awaited, or was refused. */
async function visible(tx: ReadTransaction, rows: readonly MaterialRow[]): Promise<readonly MaterialRow[]> {
  const files = await tx.manager.find(StoredFileRow, {
    select: { id: true },
    where: { id: In(rows.map(({ fileId }) => fileId)) },
  });
  const ids = new Set(files.map(({ id }) => id));
  return rows.filter(({ fileId }) => ids.has(fileId));
}
