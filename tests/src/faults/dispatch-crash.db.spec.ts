import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type JobQueue, openJobQueue } from '@qip/subgraph-kit/jobs/job-queue';
import { createLog } from '@qip/subgraph-kit/logs/log';
import { givenOrganisation } from '@qip/testkit/given-organisations';
import { givenCycle, givenProgramme } from '@qip/testkit/given-programmes';
import { useTestDatabase } from '@qip/testkit/test-database';
import { type Child } from '../harness/child.js';
import {
  type KillingMailServer,
  type KillMoment,
  startKillingMailServer,
  type TakenMail,
} from './dispatch-crash/killing-mail-server.js';
import { startProgrammes } from './dispatch-crash/programmes-process.js';

const ORGANISATIONS = 60;
const PATIENCE_MS = 120_000;

const database = useTestDatabase();
let mails: KillingMailServer | null = null;
let jobs: JobQueue | null = null;
let sender: Child | null = null;
const leads: string[] = [];

const present = <Value>(value: Value | null): Value => {
  if (value === null) throw new Error('It is there from beforeAll to afterAll only.');
  return value;
};

beforeAll(async () => {
  for (let count = 0; count < ORGANISATIONS; count += 1) {
    const { lead } = await givenOrganisation(database);
    leads.push(`${lead.personId.slice(-6)}@sample.example`);
  }
  mails = await startKillingMailServer();
  sender = await startProgrammes(database, mails.url);
  jobs = await openJobQueue({
    databaseUrl: database.applicationUrl('programmes'),
    queues: [],
    log: createLog({ level: 'silent' }),
  });
}, PATIENCE_MS);
afterAll(async () => {
  await sender?.end('SIGTERM');
  await jobs?.stop();
  await mails?.stop();
}, PATIENCE_MS);

/** Adds the jobs that come by themselves every few minutes, so that nobody waits for them. */
async function timeComes(): Promise<void> {
  await present(jobs).bringForward('post-');
  await present(jobs).bringForward('send-mail-');
}

async function sentCount(): Promise<number> {
  const [row] = await database.sql<{ count: number }>(
    `select count(*)::int as count from programmes.material_dispatch dispatch
     join programmes.mail on mail.id = dispatch.mail_id where mail.state = 'SENT'`,
  );
  return row?.count ?? 0;
}

/** Lets the sender work until the moment comes, kills it, and starts another one, for which nothing is claimed any more. */
async function killAt(moment: KillMoment): Promise<void> {
  const killed = present(mails).become(moment, () => present(sender).end('SIGKILL'));
  await timeComes();
  await killed;
  sender = await startProgrammes(database, present(mails).url);
  // The claim of the mail that was under way runs out after three minutes, by true time.
  await database.sql(`update programmes.mail set claimed_until = now() where claimed_until is not null`);
}

async function untilAllAreSent(): Promise<void> {
  await timeComes();
  const end = performance.now() + PATIENCE_MS / 2;
  while ((await sentCount()) < ORGANISATIONS) {
    if (performance.now() > end) throw new Error(`Only ${await sentCount()} mails were sent in time.`);
    await pause(50);
  }
}

/** How often each lead was written to, and under how many names. */
function tallyOf(taken: readonly TakenMail[]): readonly { readonly mails: number; readonly messageIds: number }[] {
  const byLead = Map.groupBy(taken, ({ to }) => to);
  return leads.map((lead) => {
    const own = byLead.get(lead) ?? [];
    return { mails: own.length, messageIds: new Set(own.map(({ messageId }) => messageId)).size };
  });
}

/** By how many mails have been taken, of sixty; before or after their sender hears of it. */
const MOMENTS: readonly KillMoment[] = [
  { leads: 1, when: 'AFTER_THE_ANSWER' },
  { leads: 13, when: 'BEFORE_THE_ANSWER' },
  { leads: 29, when: 'AFTER_THE_ANSWER' },
  { leads: 47, when: 'BEFORE_THE_ANSWER' },
  { leads: ORGANISATIONS, when: 'BEFORE_THE_ANSWER' },
];

describe('materials that go out while their sender is killed five times', () => {
  it(
    'reach every lead, and for each time at most one of them twice, as the same mail',
    async () => {
      await givenCycle(database, await givenProgramme(database));
      for (const moment of MOMENTS) await killAt(moment);
      await untilAllAreSent();
      const taken = present(mails).taken();
      const tally = tallyOf(taken);
      expect(tally.filter(({ messageIds }) => messageIds !== 1)).toEqual([]);
      expect(tally.filter(({ mails: count }) => count > 2)).toEqual([]);
      // What was taken and not answered nobody knows of: it is sent again. What was answered may have been noted in time.
      const twice = taken.length - ORGANISATIONS;
      const unheard = MOMENTS.filter(({ when }) => when === 'BEFORE_THE_ANSWER').length;
      expect([twice >= unheard, twice <= MOMENTS.length]).toEqual([true, true]);
      expect(tally.filter(({ mails: count }) => count === 2)).toHaveLength(twice);
    },
    PATIENCE_MS,
  );
});
