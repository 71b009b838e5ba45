import { buffer } from 'node:stream/consumers';
import { newId } from '@qip/subgraph-kit/values/id';
import { type TestSubgraph } from '@qip/testkit/test-subgraph';

/** A file that was given, taken in. */
export interface FetchedFile {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Buffer;
  readonly text: string;
}

/** Fetches a file at its address as somebody; null where it is not found. */
export async function fetchFile(
  submissions: TestSubgraph,
  address: unknown,
  subject: string | null,
): Promise<FetchedFile | null> {
  const [, link = ''] = /^http:\/\/platform\.test\/files\/submissions\/([^/]+)$/.exec(String(address)) ?? [];
  const answer = await submissions.running().openFile({
    link,
    caller: subject === null ? { kind: 'ANONYMOUS' } : { kind: 'SUBJECT', subject },
    requestId: newId(),
  });
  if (answer.kind === 'BUSY') throw new Error('The subgraph was busy.');
  if (answer.kind === 'NOT_FOUND') return null;
  const { name, contentType, body } = answer;
  const bytes = await buffer(body);
  return { name, contentType, bytes, text: bytes.toString('utf8') };
}
