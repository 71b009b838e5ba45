import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { type Socket } from 'node:net';

/** A server of a test's own, which answers as the test says and counts what reaches it. */
export interface HttpStub {
  /** Without a slash at the end. */
  readonly url: string;
  /** How many requests came in. */
  requests(): number;
  /** How many connections were opened. */
  connections(): number;
  /** Closes the port, and every connection at once. */
  close(): Promise<void>;
}

/** Answers a request. */
export type StubAnswer = (request: IncomingMessage, response: ServerResponse) => void;

/** Listens on a free port of this machine; on a given one where another server has listened before. */
export async function startHttpStub(answer: StubAnswer, port = 0): Promise<HttpStub> {
  const open = new Set<Socket>();
  let requests = 0;
  let connections = 0;
  const listener: RequestListener = (request, response) => {
    requests += 1;
    answer(request, response);
  };
  const server = createServer(listener);
  server.on('connection', (socket) => {
    connections += 1;
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The system gave no TCP port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    requests: () => requests,
    connections: () => connections,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        for (const socket of open) socket.destroy();
      }),
  };
}

/** Answers with JSON. */
export function json(body: unknown, status = 200): StubAnswer {
  return (request, response) => {
    request.resume();
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
}
