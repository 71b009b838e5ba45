import { rm } from 'node:fs/promises';
import { type EmbeddedServer } from '@qip/database/embedded/embedded-server';

let running: { readonly server: EmbeddedServer; readonly dataDirectory: string } | null = null;

/** Keeps the server of this run for the tear-down. */
export function rememberTestServer(server: EmbeddedServer, dataDirectory: string): void {
  running = { server, dataDirectory };
}

/** Jest's global tear-down. */
// eslint-disable-next-line no-restricted-syntax -- jest calls the default export of its tear-down file
export default async function stopTestServer(): Promise<void> {
  if (running === null) return;
  await running.server.stop();
  await rm(running.dataDirectory, { recursive: true, force: true });
}
