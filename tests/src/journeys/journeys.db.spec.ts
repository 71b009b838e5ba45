import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Platform } from '../harness/platform.js';
import { startDistributed } from '../harness/start-distributed.js';
import { auditCycleJourney } from './audit-cycle-journey.js';
import { yearJourney } from './year/year-journey.js';

const PATIENCE_MS = 240_000;

describe('a platform with a process for every part', () => {
  let platform: Platform | null = null;
  beforeAll(async () => {
    platform = await startDistributed();
  }, PATIENCE_MS);
  // Every process must end with 0: `stop` throws otherwise.
  afterAll(() => platform?.stop(), PATIENCE_MS);

  it(
    "takes an audit cycle from twelve leads' files to their anonymised benchmarks, also where nobody can move its clock",
    async () => {
      if (platform === null) throw new Error('The platform did not start.');
      const lines: string[] = [];
      const passed = await auditCycleJourney({ ...platform, managementUrl: null }, (line) => lines.push(line));
      expect(passed).toBe(lines.length);
      expect(lines.at(-1)).toContain('read the national figures only');
      expect(lines.join('\n')).toContain('WindowClosedError after an early lock');
    },
    PATIENCE_MS,
  );
});

describe('a platform that runs in one process', () => {
  it(
    'takes two programmes through a year, from the first member to the Quality Accounts',
    async () => {
      const lines: string[] = [];
      expect(await yearJourney((line) => lines.push(line))).toBe(lines.length);
      expect(lines.at(-1)).toContain('evidence for the CQC');
    },
    PATIENCE_MS,
  );
});
