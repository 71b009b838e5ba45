import { createHash } from 'node:crypto';
import { type ServiceName } from '@qip/database/service-name';
import { type SubgraphContext } from '../server/subgraph-context.js';
import { type FileContent } from './file-kind.js';

/** For how long anybody may keep a file, and what tells this content from every other one. */
export interface FileCache {
  readonly seconds: number;
  /** 64 hexadecimal digits: a digest of the content. */
  readonly tag: string;
}

/** For so long anybody may keep a text. */
export function cacheOf(text: string, seconds: number): FileCache {
  return { seconds, tag: createHash('sha256').update(text).digest('hex') };
}

/** A file that is given to whoever knows its address. */
export interface PublicFileContent extends FileContent {
  /** Null for what nobody may keep: an address that is a secret, a file that changes at any time. */
  readonly cache: FileCache | null;
}

/**
 * A kind of file for programs that cannot sign in, such as a calendar. Nobody is asked for a token, so that what such a file
 * says is public, or its address is a secret that the kind looks up.
 */
export interface PublicFileKind {
  readonly name: string;
  /** Opens the file of an address for nobody in particular; null where there is none. */
  open(context: SubgraphContext, rest: string): Promise<PublicFileContent | null>;
  /** Its address on the gateway, which does not expire. */
  address(context: Pick<SubgraphContext, 'files'>, rest: string): string;
}

/** What the last part of a public address is made of. */
const REST = /^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/;

/** Defines a kind of public file, given out at `/public/<service>/<name>/<rest>`. */
export function definePublicFileKind(definition: {
  readonly service: ServiceName;
  readonly name: string;
  readonly open: PublicFileKind['open'];
}): PublicFileKind {
  const { service, name } = definition;
  return {
    name,
    open: definition.open,
    address: ({ files }, rest) => `${files.publicUrl}/public/${service}/${name}/${rest}`,
  };
}

/** Which public file is asked for. */
export interface PublicLink {
  readonly name: string;
  readonly rest: string;
}

/** How a public address is named to a service. No signed link has a slash in it, so that neither can be taken for the other. */
export function publicLink({ name, rest }: PublicLink): string {
  return `${name}/${rest}`;
}

/** Reads what `publicLink` wrote; null for anything else. */
export function readPublicLink(link: string): PublicLink | null {
  const [name = '', rest = '', ...more] = link.split('/');
  return more.length === 0 && name !== '' && REST.test(rest) ? { name, rest } : null;
}

/** How a cache is told from a subgraph to the gateway. */
export function writeCache({ seconds, tag }: FileCache): string {
  return `${seconds} ${tag}`;
}

/** Reads what `writeCache` wrote; null for anything else. */
export function readCache(text: string): FileCache | null {
  const [, seconds, tag] = /^(\d{1,6}) ([0-9a-f]{64})$/.exec(text) ?? [];
  return seconds === undefined || tag === undefined ? null : { seconds: Number(seconds), tag };
}
