import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  givenCentralPerson,
  givenOrganisation,
  type GivenOrganisation,
  givenPartnerTool,
} from '@qip/testkit/given-organisations';
import { resetClock } from '@qip/testkit/test-clock';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestMailServer } from '@qip/testkit/test-mail-server';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { letTimePass, mailRows, writeAs } from '../../testing/mail-steps.js';
import { mailSubgraph, SAMPLE_MAIL } from '../../testing/mail-subgraph.js';
import { type Caller } from '../access/caller.js';
import { type WriteTransaction } from '../database/transaction.js';
import { createLog } from '../logs/log.js';
import { startSubgraph } from '../server/subgraph.js';
import { type SubgraphContext } from '../server/subgraph-context.js';
import { newId } from '../values/id.js';
import { claimMail, settleMail } from './claim-mail.js';
import { postMail, retryMail } from './post-mail.js';
import { type MailToPost } from './post-mails.js';
import { readMails } from './read-mails.js';

const SEND = 'send-mail-organisations';
const logged: string[] = [];
const database = useTestDatabase();
const mails = useTestMailServer();
const log = createLog({ level: 'debug', destination: { write: (line) => logged.push(line) } });
const subgraph = useTestSubgraph(mailSubgraph, database, { mailServer: mails, log, poolSize: 2 });

/** For a machine that has other things to do. */
const PATIENCE_MS = 20_000;
const ON_THE_CLOCK = ['post-samples', 'other'] as const;
const POSTING: Caller = { kind: 'JOB', job: 'post-samples' };
let organisation: GivenOrganisation;
let other: GivenOrganisation;
let central: Caller;

beforeAll(async () => {
  organisation = await givenOrganisation(database);
  other = await givenOrganisation(database);
  central = { kind: 'SUBJECT', subject: (await givenCentralPerson(database)).subject };
});
beforeEach(() => {
  mails.become({ kind: 'ACCEPTS' });
  mails.take();
  logged.splice(0);
});
afterEach(() => database.sql('delete from organisations.mail'));

const as = <T>(caller: Caller, work: (tx: WriteTransaction) => Promise<T>): Promise<T> =>
  writeAs(subgraph.running(), caller, work);

type Sample = MailToPost<{ cycle: string; path: string }>;

function post(given: Partial<Sample> = {}, caller: Caller = POSTING): Promise<string | null> {
  const { organisationId, lead } = organisation;
  const mail = { key: newId(), personId: lead.personId, organisationId, facts: { cycle: '7a', path: '/graphql' } };
  return as(caller, (tx) => postMail(tx, 'organisations', SAMPLE_MAIL, { ...mail, ...given }));
}

async function postNow({ database: own }: SubgraphContext): Promise<void> {
  await own.write(async (tx) => {
    const { personId } = organisation.lead;
    const mail = { key: newId(), personId, organisationId: null, facts: { cycle: '7a', path: '/' } };
    return { kind: 'DONE', value: await postMail(tx, 'organisations', SAMPLE_MAIL, mail) };
  });
}

const send = (): Promise<void> => subgraph.running().runJob(SEND);
const later = (): Promise<unknown> => letTimePass(database);
const rows = (): Promise<readonly object[]> => mailRows(database);

describe('a mail', () => {
  it('is sent once, to the one address of its person, and is SENT then', async () => {
    const id = await post();
    await send();
    await send();
    const [mail, ...more] = mails.take();
    expect(more).toEqual([]);
    const address = `${organisation.lead.personId.slice(-6)}@sample.example`;
    expect([mail?.from, mail?.to]).toEqual(['no-reply@platform.test', [address]]);
    expect(mail?.content.messageId).toBe(`<${id ?? ''}@platform.test>`);
    expect(mail?.content.headers.get('auto-submitted')).toBe('auto-generated');
    expect(await rows()).toEqual([{ state: 'SENT', attempts: 1, failure: null, hasId: true }]);
    expect(logged.join()).not.toMatch(/sample\.example|7a/);
  });

  it('says in plain text and in HTML what its facts are, every one escaped, and asks for nothing from elsewhere', async () => {
    await post({ facts: { cycle: `<img src="//x.example/p">&'$&@@body@@`, path: '/graphql?a=1&b="2"' } });
    await send();
    const [mail] = mails.take();
    expect(mail?.content.subject).toBe(`Audit materials of <img src="//x.example/p">&'$&@@body@@`);
    expect(mail?.content.text).toContain(`- Audit tool of <img src="//x.example/p">&'$&@@body@@`);
    expect(mail?.content.text).toContain('http://platform.test/graphql?a=1&b="2"');
    const html = String(mail?.content.html);
    // Twice as the subject, and in each of the four parts.
    expect(html.split('&lt;img src=&quot;//x.example/p&quot;&gt;&amp;&#39;$&amp;@@body@@').length - 1).toBe(6);
    expect(html).toContain('href="http://platform.test/graphql?a=1&amp;b=&quot;2&quot;"');
    expect(html).toContain('width=device-width');
    expect(html).not.toMatch(/<img|<link|@import|src=["']|url\(/);
  });

  it('is one under its key, and none when what it belongs to is rolled back or the facts are not those of its kind', async () => {
    expect([await post({ key: 'once' }), await post({ key: 'once' })]).toEqual([expect.any(String), null]);
    await expect(
      as(central, async (tx) => {
        await postMail(tx, 'organisations', SAMPLE_MAIL, {
          key: 'rolled back',
          personId: newId(),
          organisationId: null,
          facts: { cycle: '', path: '' },
        });
        throw new Error('Undone.');
      }),
    ).rejects.toThrow();
    await send();
    expect(mails.take()).toHaveLength(1);
    expect(await rows()).toHaveLength(1);
  });

  it('that is refused for now waits, is not tried before its time, and goes with the same Message-ID', async () => {
    await post();
    mails.become({ kind: 'REFUSES', at: 'DATA', code: 451 });
    await send();
    await send();
    expect(await rows()).toEqual([{ state: 'WAITING', attempts: 1, failure: 'SMTP_451', hasId: false }]);
    mails.become({ kind: 'ACCEPTS' });
    await later();
    await send();
    const ids = mails.take().map(({ content }) => content.messageId);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
    expect(await rows()).toEqual([{ state: 'SENT', attempts: 2, failure: null, hasId: true }]);
  });

  it('that is refused for good is FAILED, is tried no more, and can be put back by the central team alone', async () => {
    const id = (await post()) ?? '';
    await post();
    mails.become({ kind: 'REFUSES', at: 'RECIPIENT', code: 550 });
    await send();
    await later();
    await send();
    const refused = { state: 'FAILED', attempts: 1, failure: 'SMTP_550', hasId: false };
    expect(await rows()).toEqual([refused, refused]);
    const lead: Caller = { kind: 'SUBJECT', subject: organisation.lead.subject };
    expect(await as(lead, (tx) => retryMail(tx, 'organisations', id))).toBe(false);
    expect(await as(central, (tx) => retryMail(tx, 'organisations', id))).toBe(true);
    mails.become({ kind: 'ACCEPTS' });
    await send();
    expect(await rows()).toEqual([{ ...refused, state: 'SENT', failure: null, hasId: true }, refused]);
    expect(await as(central, (tx) => retryMail(tx, 'organisations', id))).toBe(false);
  });

  it('is dead after its last attempt', async () => {
    await post();
    await database.sql(`update organisations.mail set attempt_count = 49`);
    mails.become({ kind: 'REFUSES', at: 'RECIPIENT', code: 421 });
    await send();
    expect(await rows()).toEqual([{ state: 'FAILED', attempts: 50, failure: 'SMTP_421', hasId: false }]);
  });

  it('waits no longer for a server than its time limit, and is not taken for sent', async () => {
    await post();
    await post();
    mails.become({ kind: 'HANGS', at: 'RECIPIENT' });
    await send();
    // A server that does not answer ends the run: the second one was not tried.
    const untried = { state: 'WAITING', attempts: 0, failure: null, hasId: false };
    expect(await rows()).toEqual([{ ...untried, attempts: 1, failure: 'TIME_LIMIT' }, untried]);
  });

  it('of which nobody knows whether it was taken is sent once more with the same Message-ID, and never a third time', async () => {
    await post();
    for (const kind of ['HANGS_UP', 'HANGS'] as const) {
      mails.become(kind === 'HANGS' ? { kind, at: 'DATA' } : { kind });
      await send();
      await later();
    }
    mails.become({ kind: 'ACCEPTS' });
    await send();
    const ids = mails.take().map(({ content }) => content.messageId);
    expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
    expect(await rows()).toEqual([{ state: 'FAILED', attempts: 3, failure: 'OUTCOME_UNKNOWN', hasId: false }]);
  });

  it('whose process died while sending is sent once more by another, and not while it may be at it', async () => {
    await post();
    await database.sql(`update organisations.mail set attempt_count = 1, claimed_until = now() + interval '3 minutes'`);
    await send();
    expect(mails.take()).toEqual([]);
    await later();
    await send();
    expect(mails.take()).toHaveLength(1);
    // It dies again: what it had sent would be a third one.
    await database.sql(`update organisations.mail set state = 'WAITING', sent_at = null, claimed_until = now()`);
    await later();
    await send();
    expect(mails.take()).toEqual([]);
  });

  it('is settled by whoever claimed it last, and waits twice as long after each failure', async () => {
    await post();
    const context = subgraph.running().open({ kind: 'JOB', job: SEND }, newId());
    const first = await claimMail(context.database, 'organisations');
    await later();
    const second = await claimMail(context.database, 'organisations');
    if (first === null || second === null) throw new Error('It was not claimed twice.');
    await settleMail(context.database, 'organisations', first, { kind: 'SENT', messageId: '<late>' });
    const row = { state: 'WAITING', attempts: 2, failure: null, hasId: false };
    expect(await rows()).toEqual([row]);
    await settleMail(context.database, 'organisations', second, { kind: 'LATER', failure: 'CONNECTION' });
    await context.database.close();
    expect(await rows()).toEqual([{ ...row, failure: 'CONNECTION' }]);
    const [{ pause } = { pause: 0 }] = await database.sql<{ pause: number }>(
      `select round(extract(epoch from due_at - now()))::int as pause from organisations.mail`,
    );
    expect(pause).toBeGreaterThan(100);
    expect(pause).toBeLessThanOrEqual(120);
  });

  it('is sent by one of two processes that look at the same time', async () => {
    for (let count = 0; count < 6; count += 1) await post();
    await Promise.all([send(), send()]);
    const ids = mails.take().map(({ content }) => content.messageId);
    expect([ids.length, new Set(ids).size]).toEqual([6, 6]);
  });
});

describe('a process that works jobs', () => {
  it('does what has come due by a move of the clock, and sends what that posts, without anybody waiting', async () => {
    const definition = {
      ...mailSubgraph,
      queues: [...ON_THE_CLOCK],
      jobHandlers: ON_THE_CLOCK.map((queue) => ({ queue, cron: '0 0 1 1 *', run: postNow })),
    };
    const running = await startSubgraph(definition, {
      databaseUrl: database.applicationUrl('organisations'),
      poolSize: 2,
      log: createLog({ level: 'silent' }),
      signingKey: new Uint8Array(32),
      publicUrl: 'https://audit.example',
      worksJobs: true,
      smtpUrl: mails.url(),
      mailFrom: 'audit@sender.example',
    });
    try {
      await running.clock.move({ at: '2031-02-03T09:00:00Z', isStopped: false });
      const end = Date.now() + PATIENCE_MS;
      const came = [];
      while (came.length === 0 && Date.now() < end) {
        await new Promise((done) => setTimeout(done, 25));
        came.push(...mails.take());
      }
      expect(came.map(({ from, content }) => [from, content.date?.getUTCFullYear()])).toEqual([
        ['audit@sender.example', 2031],
      ]);
      // The other one does not write to people: it comes when its time does.
      const queues = await database.sql<{ name: string }>(`select name from jobs.job where name = any ($1)`, [
        ON_THE_CLOCK,
      ]);
      expect(queues.map(({ name }) => name)).toEqual(['post-samples']);
    } finally {
      await running.stop();
      await resetClock(database);
    }
  });
});

describe('the address of a mail', () => {
  it('is one plain address or none', async () => {
    const person = newId();
    await database.sql(`insert into organisations.person (id, display_name, email) values ($1, 'Sample', $2)`, [
      ...[person, 'b@x.example\r\nBcc: e@x.example'],
    ]);
    await post({ personId: person });
    await post({ personId: newId() });
    await send();
    expect(mails.take()).toEqual([]);
    const refused = { state: 'FAILED', attempts: 1, failure: 'ADDRESS', hasId: false };
    expect(await rows()).toEqual([refused, refused]);
  });

  it('has a name that stays in its line', async () => {
    const person = newId();
    await database.sql(`insert into organisations.person (id, display_name, email) values ($1, $2, 'a@x.example')`, [
      person,
      'Sample\r\nBcc: e@x.example',
    ]);
    await post({ personId: person });
    await send();
    const [mail] = mails.take();
    expect(mail?.to).toEqual(['a@x.example']);
    expect(mail?.content.headers.get('to')).toMatchObject({ value: [{ name: 'Sample Bcc: e@x.example' }] });
    expect(mail?.source).not.toMatch(/^Bcc:/im);
  });
});

describe('row-level security', () => {
  const seen = (caller: Caller, ids: readonly string[]): Promise<number> =>
    as(caller, async (tx) => (await readMails(tx, 'organisations', ids)).length);

  it('shows a mail to the central team, its addressee and his organisation, and to no other', async () => {
    const ids = [(await post()) ?? ''];
    const lead: Caller = { kind: 'SUBJECT', subject: organisation.lead.subject };
    const stranger: Caller = { kind: 'SUBJECT', subject: other.lead.subject };
    const tool = await givenPartnerTool(database, [organisation.organisationId]);
    const partner: Caller = { kind: 'SUBJECT', subject: tool.subject };
    const callers = [central, lead, stranger, partner, { kind: 'ANONYMOUS' }, { kind: 'JOB', job: 'other' }] as const;
    expect(await Promise.all(callers.map((caller) => seen(caller, ids)))).toEqual([1, 1, 0, 0, 0, 0]);
    const toOther = (await post({ personId: other.lead.personId, organisationId: null })) ?? '';
    expect([await seen(stranger, [toOther]), await seen(lead, [toOther])]).toEqual([1, 0]);
  });

  it('lets an organisation write for itself only, and nobody but the sending job say what became of a mail', async () => {
    const lead: Caller = { kind: 'SUBJECT', subject: organisation.lead.subject };
    expect(await post({}, lead)).toEqual(expect.any(String));
    await expect(post({ organisationId: other.organisationId }, lead)).rejects.toThrow();
    await expect(post({}, { kind: 'JOB', job: 'other' })).rejects.toThrow();
    const markSent = (tx: WriteTransaction): Promise<readonly object[]> =>
      tx.rows(`update organisations.mail set state = 'SENT', sent_at = now() where state = 'WAITING' returning id`);
    for (const caller of [lead, central, POSTING]) expect(await as(caller, markSent)).toEqual([]);
    expect(await as({ kind: 'JOB', job: SEND }, markSent)).toHaveLength(1);
  });
});
