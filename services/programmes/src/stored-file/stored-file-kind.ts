import { z } from 'zod';
import { defineFileKind } from '@qip/subgraph-kit/files/file-kind';
import { partsOf, readPart } from './file-parts.js';
import { storedFileById } from './stored-file.loader.js';

/** The files that are kept, for whoever sees them. One part is held at a time, however large a file is. */
export const STORED_FILE = defineFileKind({
  service: 'programmes',
  name: 'stored-file',
  about: z.object({ fileId: z.uuid() }),
  open: async (context, { about: { fileId } }) => {
    const file = await context.loader(storedFileById).load(fileId);
    if (file?.state !== 'READY') return null;
    const { name, contentType } = file;
    return { name, contentType, parts: partsOf((place) => context.database.read((tx) => readPart(tx, fileId, place))) };
  },
});
