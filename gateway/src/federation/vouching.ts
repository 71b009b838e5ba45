import { type Caller } from '@qip/subgraph-kit/access/caller';
import { ASSERTION_HEADER, digestOf, mintAssertion } from '@qip/subgraph-kit/server/assertion';
import { type RemoteSettings } from './remote-settings.js';

/** The header that vouches to a subgraph for who sends this very body; of a stream, the path that it is sent to. */
export async function vouching(
  { name, assertionKey }: RemoteSettings,
  { caller, requestId }: { readonly caller: Caller; readonly requestId: string },
  body: string,
): Promise<Record<string, string>> {
  const assertion = await mintAssertion({ caller, requestId, bodyDigest: digestOf(body) }, name, assertionKey);
  return { [ASSERTION_HEADER]: assertion };
}
