import { z } from 'zod';
import { PlatformError } from '@qip/subgraph-kit/errors/platform-error';
import { defineFileKind, type FileKind } from '@qip/subgraph-kit/files/file-kind';
import { signFileLink } from '@qip/subgraph-kit/files/file-link';
import { definePublicFileKind, type PublicFileKind } from '@qip/subgraph-kit/files/public-file';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';

/** What a probe's file is: how it is made, or how it fails. */
export type ProbeFile =
  'SMALL' | 'ENDLESS' | 'READING' | 'BREAKING' | 'BROKEN' | 'BUSY' | 'FORBIDDEN' | 'NONE' | 'ILL_NAMED';

/** The files of a probe, and how far they are. */
export interface ProbeFiles {
  readonly kinds: readonly FileKind[];
  readonly publicKinds: readonly PublicFileKind[];
  /** What stands in the address of a file. */
  link(file: ProbeFile, organisationId: string | null, minutesToLive?: number): Promise<string>;
  /** How many parts of an endless file were made. */
  partsMade(): number;
  /** How many endless files were ended. */
  ended(): number;
}

/** In bytes, of a part of an endless file. */
export const PART_SIZE = 16_384;
/** How many parts a reading file has. */
export const READS = 3;

const SERVICE = 'programmes';
const SMALL = ['one,', 'é\n', '', '2,"x"\n'];

/** Makes the files of a probe, whose kind lets anybody see them. */
export function makeProbeFiles(): ProbeFiles {
  const count = { made: 0, ended: 0 };
  const kind = defineFileKind({
    service: SERVICE,
    name: 'probe',
    about: z.object({ file: z.string() }),
    open: async (context, { about: { file } }) => {
      await context.actor();
      if (file === 'BROKEN') throw new Error('the source failed');
      if (file === 'BUSY') throw new PlatformError('SERVICE_BUSY');
      if (file === 'FORBIDDEN') throw new PlatformError('FORBIDDEN');
      if (file === 'NONE') return null;
      const name = file === 'ILL_NAMED' ? '../é"\r\nx: y.csv' : 'probe.csv';
      return { name, contentType: 'text/csv; charset=utf-8', parts: partsOf(file, context, count) };
    },
  });
  return {
    kinds: [kind],
    publicKinds: [PUBLIC_PROBE],
    link: (file, organisationId, minutes) =>
      signFileLink({ kind: 'probe', organisationId, about: { file } }, SERVICE, PROBE_KEY, minutes),
    partsMade: () => count.made,
    ended: () => count.ended,
  };
}

/** By which tag a cache knows the probe's public file. */
export const PUBLIC_TAG = '7'.repeat(64);

/** A public file that says who asks for it; one may be kept, the other not. */
const PUBLIC_PROBE = definePublicFileKind({
  service: SERVICE,
  name: 'notice',
  open: (context, rest) => {
    if (rest === 'broken.txt') throw new Error('the source failed');
    if (rest !== 'kept.txt' && rest !== 'secret.txt') return Promise.resolve(null);
    const parts = [`for ${context.caller.kind}\n`];
    const cache = rest === 'kept.txt' ? { seconds: 300, tag: PUBLIC_TAG } : null;
    return Promise.resolve({ name: rest, contentType: 'text/plain; charset=utf-8', parts, cache });
  },
});

/** What the probe's addresses are signed with. */
export const PROBE_KEY = new Uint8Array(32).fill(3);

async function* partsOf(
  file: string,
  context: SubgraphContext,
  count: { made: number; ended: number },
): AsyncGenerator<string | Uint8Array, void> {
  try {
    if (file === 'READING') yield* readings(context);
    else if (file === 'ENDLESS') yield* endless(count);
    else yield* SMALL;
    if (file === 'BREAKING') throw new Error('the source failed');
  } finally {
    if (file === 'ENDLESS') count.ended += 1;
  }
}

function* endless(count: { made: number }): Generator<Uint8Array, void> {
  for (;;) {
    count.made += 1;
    yield Buffer.alloc(PART_SIZE, 'a');
  }
}

/** Each part from a read of its own. */
async function* readings(context: SubgraphContext): AsyncGenerator<string, void> {
  for (let read = 0; read < READS; read += 1) {
    const { name } = await context.actor();
    yield `${name}\n`;
  }
}
