import { z } from 'zod';
import { defineFileKind, type FileContent } from '@qip/subgraph-kit/files/file-kind';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { programmeVersionById } from '../programme-version/programme-version.loader.js';
import { SCHEMA_FILE, SCHEMA_FILES } from './catalogue-files.js';
import { readVersionFile } from './read-version-file.js';
import { FILE_TYPES, type ProgrammeFileForm, writeProgrammeFile } from './write-programme-file.js';

/** A version as a file for whoever may see it: the way to one that is not public yet. */
export const PROGRAMME_FILE = defineFileKind({
  service: 'programmes',
  name: 'programme-file',
  about: z.object({ programmeVersionId: z.uuid(), form: z.enum(['yaml', 'json']) }),
  open: async (context, { about: { programmeVersionId, form } }) => {
    const version = await context.loader(programmeVersionById).load(programmeVersionId);
    return version === null ? null : openVersionFile(context, programmeVersionId, form);
  },
});

async function openVersionFile(
  context: SubgraphContext,
  programmeVersionId: string,
  form: ProgrammeFileForm,
): Promise<FileContent> {
  const { number, file } = await context.database.read((tx) => readVersionFile(tx, programmeVersionId));
  const text = writeProgrammeFile(file, form, SCHEMA_FILES.address(context, SCHEMA_FILE));
  return { name: `programme-${file.topic}-v${number}.${form}`, contentType: FILE_TYPES[form], parts: [text] };
}
