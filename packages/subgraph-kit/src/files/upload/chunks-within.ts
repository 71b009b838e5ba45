import { type Readable } from 'node:stream';

/** What stops a body from coming in whole. INTERRUPTED and TOO_SLOW say nothing about the file: it may be sent again. */
type BodyFaultKind = 'INTERRUPTED' | 'TOO_SLOW' | 'FILE_TOO_LARGE';

/** A body that did not come in whole. */
export class BodyFaultError extends Error {
  override readonly name = 'BodyFaultError';

  constructor(readonly kind: BodyFaultKind) {
    super(kind);
  }
}

/** A part that is handed on at a time: whoever reads it may look between two whether a row has grown too long. */
const LARGEST_CHUNK = 64 * 1024;

/**
 * The bytes of a body, in parts, within limits of size and time. The body is left as it is when reading stops early, so
 * that an answer can still be sent on the same connection.
 * @throws BodyFaultError when a limit is passed, or the sender is gone
 */
export async function* chunksWithin(
  body: Readable,
  limits: { readonly bytes: number; readonly seconds: number },
): AsyncGenerator<Buffer, void> {
  let bytes = 0;
  for await (const chunk of withDeadline(body, limits.seconds)) {
    bytes += chunk.length;
    if (bytes > limits.bytes) throw new BodyFaultError('FILE_TOO_LARGE');
    for (let at = 0; at < chunk.length; at += LARGEST_CHUNK) yield chunk.subarray(at, at + LARGEST_CHUNK);
  }
}

async function* withDeadline(body: Readable, seconds: number): AsyncGenerator<Buffer, void> {
  const chunks: AsyncIterator<unknown> = body.iterator({ destroyOnReturn: false });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'LATE'>((resolve) => {
    timer = setTimeout(resolve, seconds * 1000, 'LATE');
  });
  try {
    for (;;) {
      const next = await Promise.race([nextOf(chunks), late]);
      if (next === 'LATE') throw new BodyFaultError('TOO_SLOW');
      if (next.done === true) return;
      yield Buffer.isBuffer(next.value) ? next.value : Buffer.from(String(next.value));
    }
  } finally {
    clearTimeout(timer);
    // Lets go of the body, so that whoever owns the connection can empty it; not awaited, as the sender may have stalled.
    chunks.return?.().catch(() => undefined);
  }
}

/** A body fails only when its sender goes away. */
async function nextOf(chunks: AsyncIterator<unknown>): Promise<IteratorResult<unknown>> {
  try {
    return await chunks.next();
  } catch {
    throw new BodyFaultError('INTERRUPTED');
  }
}
