import { In } from 'typeorm';
import { can } from '@qip/subgraph-kit/access/policy';
import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { defineListLoader, defineLoader } from '@qip/subgraph-kit/loaders/loader';
import { ACCESS } from '../access-table.js';
import { ProgrammeVersionRow } from '../programme-version/programme-version.entity.js';
import { StandardRow } from './standard.entity.js';
import { Standard } from './standard.type.js';

/** Standards that the viewer may see, by id: those of versions that he may see. */
export const standardById = defineLoader(async (tx, ids) => {
  const rows = await visibleStandards(tx, 'id', ids);
  return new Map(rows.map((row) => [row.id, new Standard(row)]));
});

/** The standards of each version that the viewer may see, by number. */
export const standardsByVersion = defineListLoader(async (tx, versionIds) => {
  const rows = await visibleStandards(tx, 'programmeVersionId', versionIds);
  return Map.groupBy(
    rows.map((row) => new Standard(row)),
    ({ programmeVersionId }) => programmeVersionId,
  );
});

async function visibleStandards(
  tx: ReadTransaction,
  key: 'id' | 'programmeVersionId',
  keys: readonly string[],
): Promise<readonly StandardRow[]> {
  const rows = await tx.manager.find(StandardRow, { where: { [key]: In(keys) }, order: { number: 'ASC' } });
  if (can(ACCESS, tx.actor, 'readDraft', { kind: 'NATIONAL' })) return rows;
  const approved = await tx.manager.findBy(ProgrammeVersionRow, {
    id: In(rows.map(({ programmeVersionId }) => programmeVersionId)),
    state: 'APPROVED',
  });
  const publicVersions = new Set(approved.map(({ id }) => id));
  return rows.filter(({ programmeVersionId }) => publicVersions.has(programmeVersionId));
}
