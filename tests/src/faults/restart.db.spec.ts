import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditCyclesDocument, AuditCycleProgressDocument } from '@qip/schema/generated/graphql';
import { createGraphClient } from '../harness/graph-client.js';
import { type AllInOne, startAllInOneIn } from '../harness/start-all-in-one.js';

const PATIENCE_MS = 120_000;
let dataDirectory = '';
let platform: AllInOne | null = null;
beforeAll(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'qip-restart-'));
  platform = await startAllInOneIn(dataDirectory);
}, PATIENCE_MS);
afterAll(async () => {
  await platform?.process.end('SIGTERM');
  await rm(dataDirectory, { recursive: true, force: true });
}, PATIENCE_MS);

const running = (): AllInOne => {
  if (platform === null) throw new Error('The platform does not run.');
  return platform;
};

/** What the platform holds: every cycle, and how far everybody is in the open one. */
async function contents(): Promise<unknown> {
  const graph = createGraphClient(running().gatewayUrl);
  const { auditCycles } = await graph.ask(null, AuditCyclesDocument, { first: 100 });
  const progress = await graph.ask('central-1', AuditCycleProgressDocument, { code: '7c' });
  return { auditCycles, progress };
}

describe('a platform on a data folder', () => {
  it(
    'ends with 0 when it is told to, and has everything when it starts again',
    async () => {
      const before = await contents();
      expect(await running().process.end('SIGTERM')).toBe(0);
      platform = await startAllInOneIn(dataDirectory);
      expect(await contents()).toEqual(before);
    },
    PATIENCE_MS,
  );

  it(
    'has everything when it starts again after it was killed',
    async () => {
      const before = await contents();
      expect(await running().process.end('SIGKILL')).toBeNull();
      platform = await startAllInOneIn(dataDirectory);
      expect(await contents()).toEqual(before);
    },
    PATIENCE_MS,
  );

  it(
    'keeps a second one out, which says why',
    async () => {
      await expect(startAllInOneIn(dataDirectory)).rejects.toThrow(/in use|another/);
      expect(await contents()).toBeDefined();
    },
    PATIENCE_MS,
  );
});
