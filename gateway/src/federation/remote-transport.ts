import {
  BrokenCircuitError,
  circuitBreaker,
  ConsecutiveBreaker,
  handleWhen,
  type IPolicy,
  retry,
  wrap,
} from 'cockatiel';
import { Pool } from 'undici';
import { PlatformError } from '@qip/subgraph-kit/errors/platform-error';
import { describeFault } from '@qip/subgraph-kit/logs/log';
import { atMost, fetchFile } from './fetch-file.js';
import { AnswerTooLargeError } from './read-bounded.js';
import { asAnswer } from './remote-answer.js';
import { type RemoteSettings } from './remote-settings.js';
import { SenderGoneError, sendFile } from './send-file.js';
import { vouching } from './vouching.js';
import { type SubgraphAnswer, type SubgraphRequest, type SubgraphTransport } from './subgraph-transport.js';

const CONNECTIONS = 32;
const FILE_CONNECTIONS = 32;
const FAILURES_THAT_BREAK = 5;
const BROKEN_FOR_MS = 2_000;
const READY_TIMEOUT_MS = 1_000;

/**
 * Reaches a subgraph over the network: keep-alive, bounded in time, size and sockets; no redirect is followed. A read is
 * sent a second time when the connection failed before an answer came, a mutation never. A subgraph that fails again and
 * again is left alone for a moment and costs its own fields only.
 */
export function remoteTransport(settings: RemoteSettings): SubgraphTransport {
  const connectTimeout = Math.min(settings.timeoutMs, 2_000);
  const pool = new Pool(new URL(settings.url).origin, {
    connections: CONNECTIONS,
    connectTimeout,
    keepAliveTimeout: 30_000,
  });
  // Files come in slowly and the subgraph takes a few at a time, others are taken in slowly: neither may use up what
  // operations need, nor what the other kind does.
  const filePool = new Pool(new URL(settings.url).origin, { connections: FILE_CONNECTIONS, connectTimeout });
  const downPool = new Pool(new URL(settings.url).origin, { connections: FILE_CONNECTIONS, connectTimeout });
  const breaker = circuitBreaker(handleWhen(isSubgraphsFault), {
    halfOpenAfter: BROKEN_FOR_MS,
    breaker: new ConsecutiveBreaker(FAILURES_THAT_BREAK),
  });
  const again = retry(handleWhen(isConnectionFault), { maxAttempts: 1 });
  const policies = { read: wrap(again, breaker), mutation: breaker };

  const guarded = async <T>(policy: IPolicy, requestId: string, work: () => Promise<T>): Promise<T> => {
    try {
      return await policy.execute(work);
    } catch (error) {
      if (error instanceof BrokenCircuitError) throw new PlatformError('SERVICE_UNAVAILABLE');
      settings.log.warn('A subgraph did not answer.', { ...describeFault(error), subgraph: settings.name, requestId });
      throw new PlatformError('SERVICE_UNAVAILABLE', { cause: error });
    }
  };

  return {
    execute: async (request) => {
      // Out of the breaker's sight: a value that cannot be written down is no sign that the subgraph is unwell.
      const body = bodyOf(request);
      return guarded(policies[request.isMutation ? 'mutation' : 'read'], request.requestId, () =>
        send(pool, settings, request, body),
      );
    },
    upload: (upload, requestId) => guarded(breaker, requestId, () => sendFile(filePool, settings, upload, requestId)),
    openFile: atMost(FILE_CONNECTIONS, (request) =>
      guarded(policies.read, request.requestId, () => fetchFile(downPool, settings, request)),
    ),
    isReady: () => isReachable(pool),
    close: async () => {
      await Promise.all([pool.close(), filePool.close(), downPool.close()]);
    },
  };
}

function bodyOf({ query, operationName, variables }: SubgraphRequest): string {
  try {
    return JSON.stringify({ query, operationName, variables });
  } catch (cause) {
    throw new PlatformError('BAD_USER_INPUT', { cause });
  }
}

async function send(
  pool: Pool,
  settings: RemoteSettings,
  request: SubgraphRequest,
  body: string,
): Promise<SubgraphAnswer> {
  const response = await pool.request({
    method: 'POST',
    path: '/graphql',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(await vouching(settings, request, body)),
    },
    body,
    // The pool's own limits do not count the wait for a connection, nor an answer that comes byte by byte.
    signal: AbortSignal.timeout(settings.timeoutMs),
  });
  return asAnswer(response);
}

/** What a caller can bring about by himself must not cut the subgraph off for everybody. */
function isSubgraphsFault(error: unknown): boolean {
  return !(error instanceof AnswerTooLargeError || error instanceof SenderGoneError);
}

const CONNECTION_FAULTS: readonly unknown[] = ['ECONNREFUSED', 'ECONNRESET', 'UND_ERR_SOCKET', 'EPIPE'];

/** The connection broke before the subgraph can have said anything. */
function isConnectionFault(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && CONNECTION_FAULTS.includes(error.code);
}

/** A subgraph answers nobody without an assertion: that it refuses shows that it is there. */
async function isReachable(pool: Pool): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(READY_TIMEOUT_MS);
    const { statusCode, body } = await pool.request({ method: 'GET', path: '/', signal });
    await body.dump();
    return statusCode === 401;
  } catch {
    return false;
  }
}
