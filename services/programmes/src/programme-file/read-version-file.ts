import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { ProgrammeRow } from '../programme/programme.entity.js';
import { ProgrammeVersionRow } from '../programme-version/programme-version.entity.js';
import { readDefinition } from '../programme-version/read-definition.js';
import { type ProgrammeFile } from './programme-file.schema.js';

/** A version as it goes into a file, with its number, which does not. */
export interface VersionFile {
  readonly number: number;
  readonly file: ProgrammeFile;
}

/** A version that the reader may see, whole. Who may see it is asked before. */
export async function readVersionFile(tx: ReadTransaction, programmeVersionId: string): Promise<VersionFile> {
  const { programmeId, number, nextReviewOn } = await tx.manager.findOneByOrFail(ProgrammeVersionRow, {
    id: programmeVersionId,
  });
  const { topic, title, clinicalArea, auditUnit } = await tx.manager.findOneByOrFail(ProgrammeRow, { id: programmeId });
  const definition = await readDefinition(tx, programmeVersionId);
  return { number, file: { topic, title, clinicalArea, auditUnit, nextReviewOn, definition } };
}
