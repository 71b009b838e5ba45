import { type RequestDatabase } from '@qip/subgraph-kit/database/request-database';
import { type ReadTransaction, type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { postMail } from '@qip/subgraph-kit/mail/post-mail';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { refused } from '../refused.js';
import { type NewsItem } from './news-item.js';
import { NEWS_MAIL, newsSubject } from './news-mail.js';
import { NEWS_SOURCES } from './news-sources.js';
import { lastMailOn, NEWS_RHYTHMS, type NewsKind, toldUntil } from './subscription.rules.js';

/** The job that mails news to those who subscribed. The other services know it by this name. */
export const POST_NEWS = 'post-news';

/** A subscription whose mail is due. */
interface DueRow {
  readonly id: string;
  readonly person_id: string;
  readonly kind: NewsKind;
  readonly until_on: LocalDate;
  readonly told_until: Date;
  /** The day of the mail, and up to when it tells. */
  readonly mail_on: LocalDate;
  readonly tells_until: Date;
}

/** What there is to tell under one subscription. */
interface Told extends DueRow {
  readonly items: readonly NewsItem[];
}

/**
 * Tells every subscriber who holds a role what is new since his last mail, at his rhythm. How far it told is remembered in
 * the transaction that posts the mail; where nothing is new there is no mail, and that is remembered as well.
 */
export async function postNews(database: RequestDatabase): Promise<void> {
  const told = await database.read(readNews);
  const [silent, speaking] = [
    told.filter(({ items }) => items.length === 0),
    told.filter(({ items }) => items.length > 0),
  ];
  if (silent.length > 0) {
    await database.write(async (tx) => ({ kind: 'DONE', value: await remember(tx, silent) }));
  }
  for (const one of speaking) {
    await database.write(async (tx) => {
      // Another process was faster, or the person has ended the subscription.
      if ((await remember(tx, [one])) === 0) return refused('TOLD');
      await tell(tx, one);
      return { kind: 'DONE', value: null };
    });
  }
}

/** Sources are asked once for all subscriptions of a kind; each of these takes what happened since its own last mail. */
async function readNews(tx: ReadTransaction): Promise<readonly Told[]> {
  const told: Told[] = [];
  for (const [kind, same] of Map.groupBy(await readDue(tx), (row) => row.kind)) {
    const items: NewsItem[] = [];
    const from = earliest(same.map(({ told_until: instant }) => instant));
    const until = latest(same.map(({ tells_until: instant }) => instant));
    for (const source of NEWS_SOURCES[kind]) items.push(...(await source(tx, { from, until })));
    const inOrder = items.toSorted((one, other) => one.at.getTime() - other.at.getTime());
    told.push(
      ...same.map((row) => ({
        ...row,
        items: inOrder.filter(({ at }) => at >= row.told_until && at < row.tells_until),
      })),
    );
  }
  return told;
}

function earliest(instants: readonly Date[]): Date {
  return new Date(Math.min(...instants.map((instant) => instant.getTime())));
}

function latest(instants: readonly Date[]): Date {
  return new Date(Math.max(...instants.map((instant) => instant.getTime())));
}

function readDue(tx: ReadTransaction): Promise<readonly DueRow[]> {
  const days = NEWS_RHYTHMS.map((rhythm) => lastMailOn(rhythm, tx.now));
  return tx.rows<DueRow>(
    `select id, person_id, kind, until_on, told_until, mail_on, tells_until
     from programmes.news_subscription
     join unnest($1::text[], $2::date[], $3::timestamptz[]) as moment (rhythm, mail_on, tells_until) using (rhythm)
     where ended_at is null and until_on >= mail_on and told_until < tells_until
       and person_id in (select person_id from contracts.news_reader_v1)
     order by id`,
    [NEWS_RHYTHMS, days, days.map(toldUntil)],
  );
}

/** @returns how many of them were as they had been read, and now remember that they were told */
async function remember(tx: WriteTransaction, told: readonly DueRow[]): Promise<number> {
  const moved = await tx.rows(
    `update programmes.news_subscription set told_until = given.tells_until
     from unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[]) as given (id, told_until, tells_until)
     where news_subscription.id = given.id and news_subscription.told_until = given.told_until and ended_at is null
     returning news_subscription.id`,
    [told.map(({ id }) => id), told.map((one) => one.told_until), told.map((one) => one.tells_until)],
  );
  return moved.length;
}

async function tell(tx: WriteTransaction, { id, person_id: personId, kind, items, ...told }: Told): Promise<void> {
  const mailId = await postMail(tx, 'programmes', NEWS_MAIL, {
    key: `news/${id}/${told.mail_on}`,
    personId,
    organisationId: null,
    facts: { kind, mailOn: told.mail_on, untilOn: told.until_on, items: items.map(({ text }) => text) },
  });
  if (mailId === null) throw new Error('A mail of news was written, and its subscription does not remember it.');
  await tx.rows(
    `insert into programmes.news_delivery (mail_id, subscription_id, person_id, subject) values ($1, $2, $3, $4)`,
    [mailId, id, personId, newsSubject(kind, told.mail_on)],
  );
}
