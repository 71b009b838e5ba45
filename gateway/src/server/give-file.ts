import { type FastifyReply } from 'fastify';
import { type FileAnswer } from '@qip/subgraph-kit/files/open-file';
import { refuse } from './error-answers.js';

/** How long somebody may take for a file; a connection to its subgraph waits for as long. */
const LONGEST_MS = 600_000;

/** What is said of a file that is not there. */
export interface FileNotFound {
  readonly code: 'NOT_FOUND';
  readonly message: string;
}

/** Gives a file on as it comes, to be saved, or says that there is none. */
export async function giveFile(reply: FastifyReply, answer: FileAnswer, notFound: FileNotFound): Promise<FastifyReply> {
  if (answer.kind === 'NOT_FOUND') return reply.code(404).send(notFound);
  if (answer.kind === 'BUSY') return refuse(reply, 'SERVICE_BUSY');
  const { name, contentType, body } = answer;
  if (reply.raw.destroyed) {
    // Whoever asked has gone while it was opened: nobody would take it in.
    body.destroy();
    return reply.hijack();
  }
  const timer = setTimeout(() => body.destroy(new Error('a file was not taken in within ten minutes')), LONGEST_MS);
  body.once('close', () => {
    clearTimeout(timer);
  });
  return reply
    .headers({
      'content-type': contentType,
      'content-disposition': `attachment; filename="${name}"`,
      'x-content-type-options': 'nosniff',
    })
    .send(body);
}
