/**
 * Looks a file over for what harms whoever opens it, before anybody can fetch it. It reads the parts in order, once, and to
 * their end unless it has found something; it keeps nothing of them.
 * @throws ScannerUnavailableError where it cannot say: the file is then not taken, and its sender is told to send it again
 */
export type ScanFile = (parts: AsyncIterable<Uint8Array>) => Promise<'CLEAN' | 'INFECTED'>;

/** Nobody could say whether a file is clean. */
export class ScannerUnavailableError extends Error {
  override readonly name = 'ScannerUnavailableError';
}
