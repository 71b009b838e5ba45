import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@qip/database/embedded/free-port';
import { type Child, startChild } from './child.js';
import { type Platform } from './platform.js';
import { program } from './program.js';

/** A platform in one process, and that process. */
export interface AllInOne extends Platform {
  readonly process: Child;
}

/** Starts gateway and subgraphs in one process, with an embedded database in a temporary folder and the sample world. */
export async function startAllInOne(): Promise<Platform> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'qip-platform-'));
  const forget = (): Promise<void> => rm(dataDirectory, { recursive: true, force: true });
  try {
    const platform = await startAllInOneIn(dataDirectory);
    return { ...platform, stop: () => platform.stop().finally(forget) };
  } catch (error) {
    await forget();
    throw error;
  }
}

/** The same on a data folder of the caller's, which stays. @param settings what is to be other than by default */
export async function startAllInOneIn(
  dataDirectory: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<AllInOne> {
  return startAllInOneAt(
    { port: await freePort(), managementPort: await freePort() },
    { ...settings, DATA_DIR: dataDirectory },
  );
}

/** The ports of a platform in one process. */
export interface AllInOnePorts {
  readonly port: number;
  readonly managementPort: number;
}

/** Starts gateway and subgraphs in one process, on ports and with settings of the caller's. */
export async function startAllInOneAt(
  { port, managementPort }: AllInOnePorts,
  settings: Readonly<Record<string, string>>,
): Promise<AllInOne> {
  const child = startChild(program('gateway/dist/all-in-one.main.js'), {
    PORT: String(port),
    MANAGEMENT_PORT: String(managementPort),
    LOG_LEVEL: 'warn',
    ...settings,
  });
  try {
    await child.sees(/^ready /);
  } catch (error) {
    await child.end('SIGTERM');
    throw error;
  }
  return {
    process: child,
    gatewayUrl: `http://localhost:${port}`,
    managementUrl: `http://localhost:${managementPort}`,
    subgraphUrls: [],
    stop: async () => {
      const code = await child.end('SIGTERM');
      if (code !== 0) throw new Error(`The platform ended with ${code ?? 'a signal'} instead of 0.`);
    },
  };
}
