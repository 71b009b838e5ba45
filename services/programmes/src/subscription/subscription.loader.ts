import { In } from 'typeorm';
import { definePageLoader } from '@qip/subgraph-kit/connections/page-loader';
import { type PagedList } from '@qip/subgraph-kit/connections/read-pages';
import { defineLoader } from '@qip/subgraph-kit/loaders/loader';
import { localDateAt } from '@qip/subgraph-kit/values/local-date';
import { NewsDelivery, type NewsDeliveryRow } from './news-delivery.type.js';
import { NewsSubscriptionRow } from './subscription.entity.js';
import { NewsSubscription } from './subscription.type.js';

/** The viewer's own subscriptions, by id. */
export const subscriptionById = defineLoader(async (tx, ids) => {
  const { id: personId } = tx.actor;
  if (personId === null) return new Map<string, NewsSubscription>();
  const rows = await tx.manager.findBy(NewsSubscriptionRow, { id: In(ids), personId });
  return new Map(rows.map((row) => [row.id, new NewsSubscription(row, localDateAt(tx.now))]));
});

/** Later ones first: the seconds from an instant to the beginning of 2026. */
const latestFirst = (column: string): PagedList['sort'][number] => ({
  by: `extract(epoch from timestamptz '2026-01-01' - ${column})::int`,
  type: 'int',
});

/** A person's subscriptions, the latest first. */
export function subscriptionsOf(personId: string): PagedList {
  return {
    from: 'programmes.news_subscription',
    id: 'news_subscription.id',
    sort: [latestFirst('news_subscription.created_at'), { by: 'news_subscription.id', type: 'uuid' }],
    where: 'news_subscription.person_id = $1',
    parameters: [personId],
  };
}

const DELIVERIES: PagedList = {
  from: 'programmes.news_delivery',
  id: 'news_delivery.mail_id',
  sort: [latestFirst('news_delivery.posted_at'), { by: 'news_delivery.mail_id', type: 'uuid' }],
  where: 'true',
  parameters: [],
};

/** How many sort values the cursors of the two lists carry. */
export const NEWS_SORT_KEYS = 2;

/** Pages of a subscription's mails, the latest first. */
export const deliveryPageBySubscription = definePageLoader(DELIVERIES, 'news_delivery.subscription_id');

/** Mails of news by id. What became of each is asked of the mail itself, and of nothing that could say more than it. */
export const deliveryByMail = defineLoader(async (tx, ids) => {
  const rows = await tx.rows<NewsDeliveryRow & { readonly mail_id: string }>(
    `select mail_id, subject, posted_at, mail.state, mail.sent_at
     from programmes.news_delivery join programmes.mail on mail.id = news_delivery.mail_id
     where mail_id = any ($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map((row) => [row.mail_id, new NewsDelivery(row)]));
});
