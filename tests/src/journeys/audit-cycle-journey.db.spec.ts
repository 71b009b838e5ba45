import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Platform } from '../harness/platform.js';
import { startAllInOne } from '../harness/start-all-in-one.js';
import { startDistributed } from '../harness/start-distributed.js';
import { auditCycleJourney } from './audit-cycle-journey.js';

const PATIENCE_MS = 240_000;

describe.each([
  ['in one process', startAllInOne],
  ['with a process for every part', startDistributed],
])('a platform that runs %s', (_way, start) => {
  let platform: Platform | null = null;
  beforeAll(async () => {
    platform = await start();
  }, PATIENCE_MS);
  // Every process must end with 0: `stop` throws otherwise.
  afterAll(() => platform?.stop(), PATIENCE_MS);

  const journey = async (more: Partial<Platform> = {}): Promise<readonly string[]> => {
    if (platform === null) throw new Error('The platform did not start.');
    const lines: string[] = [];
    expect(await auditCycleJourney({ ...platform, ...more }, (line) => lines.push(line))).toBe(lines.length);
    return lines;
  };

  it(
    "takes an audit cycle from twelve leads' files to their anonymised benchmarks",
    async () => {
      const lines = await journey();
      expect(lines.at(-1)).toContain('read the national figures only');
      expect(lines.join('\n')).toContain('WindowClosedError after the last day');
    },
    PATIENCE_MS,
  );

  it(
    'does so again, also where nobody can move its clock',
    async () => {
      const lines = await journey({ managementUrl: null });
      expect(lines.at(-1)).toContain('read the national figures only');
      expect(lines.join('\n')).toContain('WindowClosedError after an early lock');
    },
    PATIENCE_MS,
  );
});
