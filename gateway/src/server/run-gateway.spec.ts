import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { freePort } from '@qip/database/embedded/free-port';
import { createLog } from '@qip/subgraph-kit/logs/log';
import { answeringTransport } from '../../testing/answering-transport.js';
import { type SubgraphTransport } from '../federation/subgraph-transport.js';
import { createGraph, type RunningGateway, serveGateway } from './run-gateway.js';

interface Served {
  readonly gateway: RunningGateway;
  readonly url: string;
  readonly managementUrl: string;
}

let directory = '';
const running: RunningGateway[] = [];
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'qip-page-'));
  await writeFile(join(directory, 'index.html'), '');
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((gateway) => gateway.stop()));
  await rm(directory, { recursive: true });
});

const well = answeringTransport({ data: { programmes: { totalCount: 3 } } });
const gone: SubgraphTransport = { ...well, isReady: () => Promise.resolve(false) };

async function serve(organisations: SubgraphTransport, others: SubgraphTransport): Promise<Served> {
  const log = createLog({ level: 'silent' });
  const transports = { organisations, programmes: others, submissions: others, analytics: others };
  const [port, managementPort] = [await freePort(), await freePort()];
  const gateway = await serveGateway({
    port,
    managementPort,
    requestsPerMinute: 1_000,
    trustedProxies: [],
    apollo: await createGraph({ transports, isDemo: false, log }),
    transports,
    verify: () => Promise.resolve({ kind: 'REFUSED' }),
    demoIdentity: { kind: 'NONE' },
    mails: null,
    playgroundDirectory: directory,
    playground: { endpoint: '/graphql', demoPeople: [], signInUrl: null, tabs: [] },
    clock: null,
    log,
  });
  running.push(gateway);
  return { gateway, url: `http://127.0.0.1:${port}`, managementUrl: `http://127.0.0.1:${managementPort}` };
}

async function statusOf(url: string): Promise<number> {
  const response = await fetch(url);
  await response.arrayBuffer();
  return response.status;
}

function ask(url: string): Promise<Response> {
  return fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ programmes { totalCount } }' }),
  });
}

describe('a gateway', () => {
  it('is ready as long as it has any subgraph to ask, and not without one', async () => {
    expect(await statusOf(`${(await serve(well, gone)).managementUrl}/ready`)).toBe(200);
    const { managementUrl } = await serve(gone, gone);
    expect(await statusOf(`${managementUrl}/ready`)).toBe(503);
    expect(await statusOf(`${managementUrl}/live`)).toBe(200);
  });

  it('shows what is for operators on the management port only', async () => {
    const { url, managementUrl } = await serve(well, well);
    for (const path of ['/live', '/ready', '/metrics']) {
      expect([await statusOf(managementUrl + path), await statusOf(url + path)]).toEqual([200, 404]);
    }
    const response = await fetch(`${managementUrl}/clock`, { method: 'POST' });
    expect(response.status).toBe(403);
  });

  it('that is told to stop is no longer ready, answers what is under way, and takes nothing new', async () => {
    const slow: SubgraphTransport = {
      ...well,
      execute: async (request) => {
        await pause(300);
        return well.execute(request);
      },
    };
    const { gateway, url, managementUrl } = await serve(well, slow);
    const underWay = ask(url);
    await pause(100);
    const stopped = gateway.stop();
    running.length = 0;
    expect(await statusOf(`${managementUrl}/ready`)).toBe(503);
    await expect(ask(url)).rejects.toThrow();
    expect(await (await underWay).json()).toEqual({ data: { programmes: { totalCount: 3 } } });
    await stopped;
    await expect(fetch(`${managementUrl}/live`)).rejects.toThrow();
  });
});
