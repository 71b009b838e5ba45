import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@qip/database/embedded/free-port';
import { startChild } from './child.js';
import { type Platform } from './platform.js';
import { program } from './program.js';

/** Starts gateway and subgraphs in one process, with an embedded database in a temporary folder and the sample world. */
export async function startAllInOne(): Promise<Platform> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'qip-platform-'));
  const [port, managementPort] = [await freePort(), await freePort()];
  const child = startChild(program('gateway/dist/all-in-one.main.js'), {
    PORT: String(port),
    MANAGEMENT_PORT: String(managementPort),
    DATA_DIR: dataDirectory,
    LOG_LEVEL: 'warn',
  });
  await child.sees(/^ready /);
  return {
    gatewayUrl: `http://localhost:${port}`,
    managementUrl: `http://localhost:${managementPort}`,
    subgraphUrls: [],
    stop: async () => {
      const code = await child.end('SIGTERM');
      await rm(dataDirectory, { recursive: true, force: true });
      if (code !== 0) throw new Error(`The platform ended with ${code ?? 'a signal'} instead of 0.`);
    },
  };
}
