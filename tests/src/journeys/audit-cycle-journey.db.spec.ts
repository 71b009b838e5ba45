import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Platform } from '../harness/platform.js';
import { startAllInOne } from '../harness/start-all-in-one.js';
import { startDistributed } from '../harness/start-distributed.js';
import { auditCycleJourney } from './audit-cycle-journey.js';

const PATIENCE_MS = 240_000;

interface Started {
  /** Takes the journey and gives what it says. */
  readonly journey: (more?: Partial<Platform>) => Promise<readonly string[]>;
}

/** A platform for the tests of a block. Every process must end with 0: `stop` throws otherwise. */
function usePlatform(start: () => Promise<Platform>): Started {
  let platform: Platform | null = null;
  beforeAll(async () => {
    platform = await start();
  }, PATIENCE_MS);
  afterAll(() => platform?.stop(), PATIENCE_MS);
  return {
    journey: async (more = {}) => {
      if (platform === null) throw new Error('The platform did not start.');
      const lines: string[] = [];
      expect(await auditCycleJourney({ ...platform, ...more }, (line) => lines.push(line))).toBe(lines.length);
      return lines;
    },
  };
}

describe('a platform that runs in one process', () => {
  const { journey } = usePlatform(startAllInOne);

  it(
    "takes an audit cycle from twelve leads' files to their anonymised benchmarks, also where nobody can move its clock",
    async () => {
      const lines = await journey({ managementUrl: null });
      expect(lines.at(-1)).toContain('read the national figures only');
      expect(lines.join('\n')).toContain('WindowClosedError after an early lock');
    },
    PATIENCE_MS,
  );
});

describe('a platform with a process for every part', () => {
  const { journey } = usePlatform(startDistributed);

  it(
    'takes one past its last day, which only a clock that is moved can reach in a test',
    async () => {
      const lines = await journey();
      expect(lines.at(-1)).toContain('read the national figures only');
      expect(lines.join('\n')).toContain('WindowClosedError after the last day');
    },
    PATIENCE_MS,
  );
});
