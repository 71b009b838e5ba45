import { afterEach } from '@jest/globals';
import { ERROR_CODES } from '@qip/subgraph-kit/errors/error-code';
import { createLog } from '@qip/subgraph-kit/logs/log';
import { remoteTransport } from '../src/federation/remote-transport.js';
import { type SubgraphTransport } from '../src/federation/subgraph-transport.js';
import { type HttpStub, startHttpStub, type StubAnswer } from './http-stub.js';

/** What the transport signs its assertions with. */
export const KEY = new Uint8Array(32).fill(3);
/** What a call may take, in milliseconds. */
export const TIMEOUT_MS = 300;
/** For tests that are about something else, on a machine that is busy with something else. */
const PLENTY_MS = 10_000;
/** What a broken subgraph may say, and nobody may hear. */
export const LEAK = { error: 'SELECT nhs_number FROM postgres.case', stacktrace: ['at http://10.0.0.7:4100/graphql'] };
/** All that is told of a subgraph that did not answer. */
export const UNAVAILABLE = { code: 'SERVICE_UNAVAILABLE', message: ERROR_CODES.SERVICE_UNAVAILABLE };

/** Stands in for subgraphs over the network, and reaches them; both are closed after each test. */
export interface RemoteStubs {
  readonly logged: readonly string[];
  readonly stub: (answer: StubAnswer, port?: number) => Promise<HttpStub>;
  readonly reach: (url: string, timeoutMs?: number) => SubgraphTransport;
}

/** Gives the test file servers that answer as they are told, and transports to them. */
export function useRemoteStubs(): RemoteStubs {
  const opened: { close(): Promise<void> }[] = [];
  const logged: string[] = [];
  afterEach(async () => {
    await Promise.all(opened.map((one) => one.close()));
    opened.length = 0;
    logged.length = 0;
  });
  return {
    logged,
    stub: async (answer, port) => {
      const started = await startHttpStub(answer, port);
      opened.push(started);
      return started;
    },
    reach: (url, timeoutMs = PLENTY_MS) => {
      const log = createLog({ level: 'info', destination: { write: (line) => logged.push(line) } });
      const transport = remoteTransport({ name: 'programmes', url, assertionKey: KEY, timeoutMs, log });
      opened.unshift(transport);
      return transport;
    },
  };
}

/** What a call was refused with; undefined when it was not. */
export async function failure(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
    return undefined;
  } catch (error) {
    return error;
  }
}
