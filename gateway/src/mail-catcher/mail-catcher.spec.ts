import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { fastify, type FastifyInstance } from 'fastify';
import { createLog } from '@qip/subgraph-kit/logs/log';
import { sendOverSmtp } from '@qip/subgraph-kit/mail/send-over-smtp';
import { parseSmtpUrl } from '@qip/subgraph-kit/mail/smtp-settings';
import { mailRoutes } from './mail-routes.js';
import { type MailStore, openMailStore } from './mail-store.js';
import { remoteMailBox } from './remote-mail-box.js';
import { startSmtpCatcher } from './smtp-catcher.js';

const endings: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

async function givenDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'qip-mails-'));
  endings.push(() => rm(directory, { recursive: true }));
  return directory;
}

/** A mail as somebody hostile would write it. */
const CONTENT = [
  'From: audit@sender.example',
  'To: lead@trust.example',
  'Subject: <b>Due</b> & over',
  'Date: Mon, 03 Feb 2031 09:00:00 +0000',
  'Content-Type: multipart/alternative; boundary=b',
  '',
  '--b',
  'Content-Type: text/plain',
  '',
  'Plain <script>1</script>',
  '--b',
  'Content-Type: text/html',
  '',
  '<p>Rich</p><script>parent.alert(1)</script>',
  '--b--',
  '',
].join('\r\n');

async function caught(store: MailStore): Promise<void> {
  const log = createLog({ level: 'silent' });
  const catcher = await startSmtpCatcher(store, { host: '127.0.0.1', port: 0, log });
  endings.push(() => catcher.stop());
  const server = parseSmtpUrl(catcher.url);
  if (server === null) throw new Error('It has no address.');
  const message = { from: 'audit@sender.example', to: 'lead@trust.example', content: Buffer.from(CONTENT) };
  expect(await sendOverSmtp(server, message)).toEqual({ kind: 'ACCEPTED' });
}

async function serve(store: MailStore): Promise<FastifyInstance> {
  const server = fastify();
  endings.push(() => server.close());
  await server.register(mailRoutes(store));
  return server;
}

function mail(subject: string): Parameters<MailStore['keep']>[0] {
  return { at: '2031-02-03T09:00:00.000Z', from: '', to: 'a@x.example', subject, text: '', html: null };
}

describe('the mail catcher', () => {
  it('takes what comes by SMTP and shows it: a list, the plain text, and the HTML where it can do nothing', async () => {
    const store = await openMailStore(await givenDirectory());
    await caught(store);
    const server = await serve(store);
    const list = await server.inject('/mails');
    expect(list.body).toMatch(/3 Feb 2031, 09:00.*lead@trust\.example.*&lt;b&gt;Due&lt;\/b&gt; &amp; over/s);
    const id = (await store.list())[0]?.id ?? '';
    const page = await server.inject(`/mails/${id}`);
    expect(page.body).toContain('Plain &lt;script&gt;1&lt;/script&gt;');
    expect(page.body).toContain(`<iframe sandbox src="/mails/${id}/html"`);
    expect(page.body).not.toContain('<script');
    expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; .*frame-ancestors 'none'$/);
    const html = await server.inject(`/mails/${id}/html`);
    expect(html.body).toContain('<p>Rich</p><script>');
    expect(html.headers['content-security-policy']).toMatch(/^default-src 'none'; .*frame-ancestors 'self'; sandbox$/);
    expect(html.headers['cache-control']).toBe('no-store');
  });

  it.each(['/mails/none', '/mails/none/html', '/mails/..%2Fsecret'])('knows no %s', async (address) => {
    const server = await serve(await openMailStore(await givenDirectory()));
    expect((await server.inject(address)).statusCode).toBe(404);
  });

  it('keeps the newest over a restart, and no more than it may', async () => {
    const directory = await givenDirectory();
    const store = await openMailStore(directory, 3);
    for (const subject of ['a', 'b', 'c', 'd']) await store.keep(mail(subject));
    const again = await openMailStore(directory, 2);
    expect((await store.list()).map(({ subject }) => subject)).toEqual(['d', 'c', 'b']);
    expect((await again.list()).map(({ subject }) => subject)).toEqual(['d', 'c']);
    expect(await readdir(directory)).toHaveLength(2);
  });

  it('is read from another process as it is here', async () => {
    const store = await openMailStore(await givenDirectory());
    await store.keep(mail('over there'));
    const server = await serve(store);
    const box = remoteMailBox(await server.listen({ port: 0, host: '127.0.0.1' }));
    const list = await box.list();
    expect(list).toEqual(await store.list());
    const id = list[0]?.id ?? '';
    expect(await box.find(id)).toEqual(await store.find(id));
    expect(await box.find('none')).toBeNull();
    await server.close();
    await expect(box.list()).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
  });
});
