import { type Readable } from 'node:stream';

/** Somebody asked for more than fits. It is not a sign that the subgraph is unwell. */
export class AnswerTooLargeError extends Error {
  override readonly name = 'AnswerTooLargeError';

  constructor(limit: number) {
    super(`a subgraph's answer is larger than ${limit} bytes`);
  }
}

/**
 * Reads a body as text.
 * @throws AnswerTooLargeError when it is larger than `limit` bytes
 */
export async function readBounded(body: Readable, limit: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > limit) {
      body.destroy();
      throw new AnswerTooLargeError(limit);
    }
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}
