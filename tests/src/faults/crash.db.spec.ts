import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withClient } from '@qip/database/with-client';
import { verifyTrail } from '@qip/subgraph-kit/audit-trail/verify-trail';
import { type GivenCycle } from '@qip/testkit/given-programmes';
import { diceOf } from '../screen/dice.js';
import {
  CASES_BEFORE,
  CASES_IN_FILE,
  type CrashPart,
  givenCrashCycle,
  givenCrashPart,
  goOn,
  standingOf,
  type Standing,
  upload,
} from './crash/crash-part.js';
import { CASES_AT_ONCE, casesToRecord, recordCases, recordUnheard } from './crash/lost-reply.js';
import { type CrashWorld, startCrashWorld } from './crash/crash-world.js';

const SEED = 20_261_126;
const PATIENCE_MS = 600_000;
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

/** Moments in per cent of an upload, one at random out of each of as many equal parts, in no order. */
function moments(count: number, seed: number): readonly number[] {
  const dice = diceOf(seed);
  const inOrder = Array.from({ length: count }, (_, part) => Math.floor((part * 100 + dice.whole(0, 99)) / count));
  return inOrder
    .map((percent) => ({ percent, draw: dice.whole(0, 1_000_000) }))
    .toSorted((a, b) => a.draw - b.draw)
    .map(({ percent }) => percent);
}

/** What is killed, and after how much of an upload. */
type Blow = readonly ['the platform' | 'PostgreSQL', number];

const ON_PLATFORM = moments(10, SEED);
const STORIES = moments(5, SEED + 1).map((last, story): readonly Blow[] => [
  ['the platform', ON_PLATFORM[story] ?? 0],
  ['the platform', ON_PLATFORM[story + 5] ?? 0],
  ['PostgreSQL', last],
]);
const told = (blows: readonly Blow[]): string => blows.map(([what, percent]) => `${what} at ${percent} %`).join(', ');

/** Runs an upload, or goes on with one, and kills somebody meanwhile; if it was faster, just after it. */
async function struck([what, percent]: Blow, uploading: Promise<void>): Promise<void> {
  const ended = uploading.catch(() => undefined);
  await Promise.race([pause((usualMs * percent) / 100), ended]);
  await (what === 'PostgreSQL' ? world.killDatabase() : world.killPlatform());
  await ended;
  await world.settled();
}

const ATTEMPTS = 5;

/** Goes on until it is done: a platform that is busy, or has just lost its database, says that one should come again. */
async function complete(part: CrashPart): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await goOn(world.gatewayUrl, part, await standingOf(world.database, part));
      return;
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      await pause(500 * attempt);
    }
  }
}

describe(`a file of ${CASES_IN_FILE} cases (seed ${SEED})`, () => {
  it.each(STORIES.map((blows) => [told(blows), blows] as const))(
    'is in the submission whole or not at all after each death, retry by retry: %s; and then the last retry completes it',
    async (_told, blows) => {
      const part = await givenPart();
      let uploading = (): Promise<void> => upload(world.gatewayUrl, part);
      for (const blow of blows) {
        await struck(blow, uploading());
        const standing = await standingOf(world.database, part);
        expect(standing).toEqual(WHOLE[standing.state]);
        uploading = () => goOn(world.gatewayUrl, part, standing);
      }
      await complete(part);
      expect(await standingOf(world.database, part)).toEqual(DONE);
    },
    PATIENCE_MS,
  );
});

describe(`${CASES_AT_ONCE} cases in one call, under one key`, () => {
  const recorded = async (part: CrashPart): Promise<unknown> => {
    const [row] = await world.database.sql(
      `select count(*)::int as cases, count(distinct answers ->> 'comment')::int as comments,
         (select count(*)::int from submissions.audit_event where operation = 'recordCases' and chain = $1) as events
       from submissions.audit_case where organisation_id = $1 and answers ? 'comment'`,
      [part.organisationId],
    );
    return row;
  };
  const ONCE = { cases: CASES_AT_ONCE, comments: CASES_AT_ONCE, events: 1 };

  it.each([
    ['once it was sent', 5],
    ['after a moment', 60],
    ['after a while', 400],
    ['when its first byte comes', null],
  ] as const)(
    'are recorded once when their reply is lost %s and they are sent again',
    async (_when, cutAfterMs) => {
      const part = await givenPart();
      const input = casesToRecord(part);
      await recordUnheard(world.gatewayUrl, part, input, cutAfterMs);
      const ids = await recordCases(world.gatewayUrl, part, input);
      expect(new Set(ids).size).toBe(CASES_AT_ONCE);
      expect(await recordCases(world.gatewayUrl, part, input)).toEqual(ids);
      expect(await recorded(part)).toEqual(ONCE);
    },
    PATIENCE_MS,
  );

  it(
    'are recorded once when the platform dies on the way and they are sent again',
    async () => {
      const part = await givenPart();
      const input = casesToRecord(part);
      const unheard = recordCases(world.gatewayUrl, part, input).catch(() => undefined);
      await pause(100);
      await world.killPlatform();
      await unheard;
      await world.settled();
      const ids = await recordCases(world.gatewayUrl, part, input);
      expect(await recordCases(world.gatewayUrl, part, input)).toEqual(ids);
      expect(await recorded(part)).toEqual(ONCE);
    },
    PATIENCE_MS,
  );
});

describe('the audit trail', () => {
  it('is unbroken after all of that', async () => {
    const reports = await withClient(world.database.administratorUrl(), verifyTrail);
    expect(reports.flatMap(({ broken }) => broken)).toEqual([]);
  });
});
