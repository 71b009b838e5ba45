import { Readable } from 'node:stream';
import { type ServiceName } from '@qip/database/service-name';
import { type Actor } from '../access/actor.js';
import { type Caller } from '../access/caller.js';
import { PlatformError } from '../errors/platform-error.js';
import { type SubgraphContext } from '../server/subgraph-context.js';
import { type FileContent, type FileKind, type FileParts } from './file-kind.js';
import { readFileLink } from './file-link.js';
import { safeFileName } from './file-name.js';
import { type FileCache, type PublicFileKind, readPublicLink } from './public-file.js';

/** A file that somebody asks for at its address. */
export interface FileRequest {
  /** What stands after `/files/<service>/` in the address, or, for nobody in particular, what `publicLink` makes of it. */
  readonly link: string;
  readonly caller: Caller;
  readonly requestId: string;
}

/** The answer: a file as a stream, or nothing. Whoever has the stream takes it in to its end, or destroys it. */
export type FileAnswer =
  | {
      readonly kind: 'FILE';
      readonly name: string;
      readonly contentType: string;
      readonly body: Readable;
      /** Only of a public file that may be kept. */
      readonly cache?: FileCache;
    }
  /** No such file, an address that does not hold, or somebody who may not see it: all of them alike. */
  | { readonly kind: 'NOT_FOUND' }
  | { readonly kind: 'BUSY' };

/** Carries the name of a file from a subgraph to the gateway. */
export const FILE_NAME_HEADER = 'x-file-name';
/** Carries for how long a file may be kept, and by which tag, from a subgraph to the gateway. */
export const FILE_CACHE_HEADER = 'x-file-cache';

/** What files are opened with. */
export interface FileSource {
  readonly service: ServiceName;
  readonly kinds: readonly FileKind[];
  readonly publicKinds: readonly PublicFileKind[];
  readonly signingKey: Uint8Array;
  readonly open: (caller: Caller, requestId: string) => SubgraphContext;
}

/**
 * Opens a file at its address. A signed address alone opens nothing: it takes the token of somebody who may see the file.
 * Whoever comes as nobody gets public files, and nothing else.
 */
export async function openFile(source: FileSource, request: FileRequest): Promise<FileAnswer> {
  const opening = request.caller.kind === 'SUBJECT' ? await signedFile(source, request) : publicFile(source, request);
  if (opening === null) return { kind: 'NOT_FOUND' };

  const context = source.open(request.caller, request.requestId);
  const answer = await contentFor(() => opening(context)).catch(async (error: unknown) => {
    await context.database.close();
    throw error;
  });
  if ('kind' in answer) {
    await context.database.close();
    return answer;
  }
  const { name, contentType, parts, cache } = answer;
  await context.database.release();
  const kept = cache === undefined || cache === null ? {} : { cache };
  return { kind: 'FILE', name: safeFileName(name), contentType, body: streamOf(parts, context), ...kept };
}

type Opened = FileContent & { readonly cache?: FileCache | null };
type Opening = (context: SubgraphContext) => Promise<Opened | null>;

async function signedFile({ kinds, service, signingKey }: FileSource, { link }: FileRequest): Promise<Opening | null> {
  const asked = await readFileLink(link, service, signingKey);
  const kind = kinds.find(({ name }) => name === asked?.kind);
  if (asked === null || kind === undefined) return null;
  return async (context) => (belongsTo(await context.actor(), asked.organisationId) ? kind.open(context, asked) : null);
}

function publicFile({ publicKinds }: FileSource, { link, caller }: FileRequest): Opening | null {
  const asked = caller.kind === 'ANONYMOUS' ? readPublicLink(link) : null;
  const kind = publicKinds.find(({ name }) => name === asked?.name);
  return asked === null || kind === undefined ? null : (context) => kind.open(context, asked.rest);
}

type Nothing = Exclude<FileAnswer, { readonly kind: 'FILE' }>;

async function contentFor(open: () => Promise<Opened | null>): Promise<Opened | Nothing> {
  try {
    return (await open()) ?? { kind: 'NOT_FOUND' };
  } catch (error) {
    const code = error instanceof PlatformError ? error.code : null;
    if (code === 'SERVICE_BUSY') return { kind: 'BUSY' };
    if (code === 'UNAUTHENTICATED' || code === 'FORBIDDEN') return { kind: 'NOT_FOUND' };
    throw error;
  }
}

/** Whether an address that was made for an organisation's people may be used by somebody at all; the kind decides the rest. */
function belongsTo({ grants }: Actor, organisationId: string | null): boolean {
  return grants.some(
    (grant) =>
      organisationId === null ||
      grant.role === 'CENTRAL_TEAM' ||
      grant.organisationId === organisationId ||
      grant.predecessorIds.includes(organisationId),
  );
}

/** The parts as a stream, which makes the next one when there is room for it, and ends its use of the database with itself. */
function streamOf(parts: FileParts, context: SubgraphContext): Readable {
  const body = Readable.from(withoutConnection(parts, context), { objectMode: false });
  // Also of a stream that nobody has begun to read, and of one whose reader has gone.
  body.once('close', () => void context.database.close());
  return body;
}

/** Hands parts on while no connection is held: whoever takes a file in may be slow, or never come back. */
async function* withoutConnection(
  parts: FileParts,
  context: SubgraphContext,
): AsyncGenerator<string | Uint8Array, void> {
  let isHandedOn = false;
  try {
    for await (const part of parts) {
      await context.database.release();
      isHandedOn = true;
      yield part;
      isHandedOn = false;
    }
  } catch (error) {
    if (!isHandedOn) context.log.fault('A file broke off while it was made.', error);
    throw error;
  }
}
