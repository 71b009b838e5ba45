import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withClient } from '@qip/database/with-client';
import { verifyTrail } from '@qip/subgraph-kit/audit-trail/verify-trail';
import { type GivenCycle } from '@qip/testkit/given-programmes';
import { diceOf } from '../screen/dice.js';
import {
  CASES_BEFORE,
  CASES_IN_FILE,
  givenCrashCycle,
  givenCrashPart,
  goOn,
  standingOf,
  type Standing,
  upload,
} from './crash/crash-part.js';
import { type CrashWorld, startCrashWorld } from './crash/crash-world.js';

const SEED = 20_261_126;
const PATIENCE_MS = 180_000;
let world: CrashWorld;
let cycle: GivenCycle;
/** Of an upload that nobody disturbs. */
let usualMs = 0;
let partsGiven = 0;

const givenPart = (): ReturnType<typeof givenCrashPart> => givenCrashPart(world.database, cycle, partsGiven++);

beforeAll(async () => {
  world = await startCrashWorld();
  cycle = await givenCrashCycle(world.database);
  const part = await givenPart();
  const begun = performance.now();
  await upload(world.gatewayUrl, part);
  usualMs = performance.now() - begun;
  expect(await standingOf(world.database, part)).toEqual(DONE);
}, PATIENCE_MS);
afterAll(() => world.stop(), PATIENCE_MS);

const BEFORE = { stagedRows: 0, cases: CASES_BEFORE, comments: 0, removed: 0, commits: 0 };
const DONE: Standing = {
  state: 'COMMITTED',
  stagedRows: 0,
  cases: CASES_IN_FILE,
  comments: CASES_IN_FILE,
  removed: CASES_BEFORE,
  commits: 1,
};
/** All that there may be, at whatever moment somebody was killed. */
const WHOLE: Readonly<Record<Standing['state'], Standing>> = {
  NOT_STARTED: { state: 'NOT_STARTED', ...BEFORE },
  AWAITING_FILE: { state: 'AWAITING_FILE', ...BEFORE },
  CHECKED: { state: 'CHECKED', ...BEFORE, stagedRows: CASES_IN_FILE },
  COMMITTED: DONE,
};

/** Moments of an upload in per cent, one at random out of each of as many equal parts. */
function moments(count: number, seed: number): readonly number[] {
  const dice = diceOf(seed);
  return Array.from({ length: count }, (_, part) => Math.floor((part * 100 + dice.whole(0, 99)) / count));
}

async function disturbed(percent: number, disturb: () => Promise<void>): Promise<void> {
  const part = await givenPart();
  const cutShort = upload(world.gatewayUrl, part).catch(() => undefined);
  await pause((usualMs * percent) / 100);
  await disturb();
  await cutShort;
  await world.settled();
  const standing = await standingOf(world.database, part);
  expect(standing).toEqual(WHOLE[standing.state]);
  await goOn(world.gatewayUrl, part, standing);
  expect(await standingOf(world.database, part)).toEqual(DONE);
}

describe(`a file of ${CASES_IN_FILE} cases (seed ${SEED})`, () => {
  it.each(moments(10, SEED))(
    'is in the submission whole or not at all when the platform is killed after %d %% of an upload, and a retry completes it',
    (percent) => disturbed(percent, () => world.killPlatform()),
    PATIENCE_MS,
  );

  it.each(moments(5, SEED + 1))(
    'is in the submission whole or not at all when PostgreSQL is killed after %d %% of an upload, and a retry completes it',
    (percent) => disturbed(percent, () => world.killDatabase()),
    PATIENCE_MS,
  );
});

describe('the audit trail', () => {
  it('is unbroken after all of that', async () => {
    const reports = await withClient(world.database.administratorUrl(), verifyTrail);
    expect(reports.flatMap(({ broken }) => broken)).toEqual([]);
  });
});
