import { type FastifyInstance } from 'fastify';
import { isServiceName } from '@qip/database/service-name';
import { type Transports } from '../federation/apollo.js';
import { refuse } from './error-answers.js';

/** In bytes; more than any service takes. Whoever says that a file is larger is not kept until the service finds out. */
const LARGEST_FILE = 32 * 1024 * 1024;

/** Files are streamed on to the subgraph that signed their address; the signature is all the permission there is. */
export function uploadRoute(server: FastifyInstance, transports: Transports): void {
  void server.register((uploads, _options, done) => {
    uploads.removeAllContentTypeParsers();
    uploads.addContentTypeParser('*', (_request, _payload, parsed) => {
      parsed(null);
    });
    uploads.put<{ Params: { service: string; permission: string } }>(
      '/uploads/:service/:permission',
      async (request, reply) => {
        const { service, permission } = request.params;
        if (!isServiceName(service)) return refuse(reply, 'BAD_REQUEST', 404);
        // What is left of a file that was refused half-way is read off the wire, or its sender would never hear of it.
        reply.raw.once('finish', () => request.raw.resume());
        if (Number(request.headers['content-length'] ?? 0) > LARGEST_FILE) return refuse(reply, 'REQUEST_TOO_LARGE');
        const upload = { permission, contentType: request.headers['content-type'] ?? null, body: request.raw };
        const answer = await transports[service].upload(upload, request.id);
        return reply.code(answer.status).header('cache-control', 'no-store').send(answer.body);
      },
    );
    done();
  });
}
