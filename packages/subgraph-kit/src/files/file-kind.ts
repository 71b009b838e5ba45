import { type z } from 'zod';
import { type ServiceName } from '@qip/database/service-name';
import { type SubgraphContext } from '../server/subgraph-context.js';
import { signFileLink } from './file-link.js';

/** What a file is made of: parts that are made as they are taken in, or all at once where it is small. */
export type FileParts = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

/** A file as a service gives it out. */
export interface FileContent {
  /** The name to save it under. */
  readonly name: string;
  readonly contentType: string;
  /**
   * Its parts. They may read the database of their context: between two parts no connection is held, so each read sees
   * what is committed by then.
   */
  readonly parts: FileParts;
}

/** Which file of a kind, and for which organisation's people its address was made. */
export interface AskedFile<About> {
  readonly organisationId: string | null;
  readonly about: About;
}

/** One kind of file that a service gives out, whatever it is about. */
export interface FileKind {
  readonly name: string;
  /**
   * Opens a file for whoever asks, after deciding anew whether they may see it; null where they may not, or where there is
   * none: nobody is told which.
   */
  open(context: SubgraphContext, asked: AskedFile<Readonly<Record<string, string>>>): Promise<FileContent | null>;
}

/** A kind of file that addresses can be made for. */
export interface AddressedFileKind<About> extends FileKind {
  /** The address of a file on the gateway, for ten minutes. */
  address(context: SubgraphContext, asked: AskedFile<About>): Promise<string>;
}

/** Defines a kind of file: its name, what says which one it is, and how it is opened. */
export function defineFileKind<About extends Readonly<Record<string, string>>>(definition: {
  readonly service: ServiceName;
  readonly name: string;
  readonly about: z.ZodType<About>;
  readonly open: (context: SubgraphContext, asked: AskedFile<About>) => Promise<FileContent | null>;
}): AddressedFileKind<About> {
  const { service, name } = definition;
  return {
    name,
    open: async (context, { organisationId, about }) => {
      const parsed = definition.about.safeParse(about);
      return parsed.success ? definition.open(context, { organisationId, about: parsed.data }) : null;
    },
    address: async ({ files }, asked) =>
      `${files.publicUrl}/files/${service}/${await signFileLink({ kind: name, ...asked }, service, files.signingKey)}`,
  };
}
