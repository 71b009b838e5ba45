import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { applicationRole } from '@qip/database/role-name';

const APP = applicationRole('programmes');
const NEWS = `(select scope.job()) = 'post-news'`;
const OWN = 'person_id = (select scope.actor_id())';

/** The news that persons have mailed, and the mails that told them. */
export class Subscriptions1700000200191 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...SUBSCRIPTION, ...DELIVERY]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table programmes.news_delivery, programmes.news_subscription`);
  }
}

/** told_until: what happened before it has been told; the job moves it, and nothing else of a subscription. */
const SUBSCRIPTION = [
  `create table programmes.news_subscription (
     id uuid not null,
     person_id uuid not null,
     kind text not null,
     rhythm text not null,
     until_on date not null,
     told_until timestamptz not null,
     created_at timestamptz not null,
     ended_at timestamptz,
     version int not null default 1,
     constraint news_subscription_pk primary key (id),
     constraint news_subscription_kind check (kind in ('RESULTS', 'TIMETABLE_CHANGES', 'LIBRARY_NEWS')),
     constraint news_subscription_rhythm check (rhythm in ('DAILY', 'WEEKLY', 'MONTHLY'))
   )`,
  `create index news_subscription_by_person on programmes.news_subscription (person_id)`,
  `create index news_subscription_live on programmes.news_subscription (told_until) where ended_at is null`,
  `alter table programmes.news_subscription enable row level security, force row level security`,
  `create policy news_subscription_read on programmes.news_subscription for select using (${OWN} or ${NEWS})`,
  `create policy news_subscription_insert on programmes.news_subscription for insert with check (${OWN})`,
  `create policy news_subscription_update on programmes.news_subscription for update
   using (${OWN} or ${NEWS}) with check (${OWN} or ${NEWS})`,
  `grant select, insert on programmes.news_subscription to ${APP}`,
  `grant update (rhythm, until_on, ended_at, told_until, version) on programmes.news_subscription to ${APP}`,
];

/** The subject is kept as it was sent; what became of the mail is asked of the mail. */
const DELIVERY = [
  `create table programmes.news_delivery (
     mail_id uuid not null,
     subscription_id uuid not null,
     person_id uuid not null,
     subject text not null,
     posted_at timestamptz not null default clock.now(),
     constraint news_delivery_pk primary key (mail_id),
     constraint news_delivery_mail_fk foreign key (mail_id) references programmes.mail (id),
     constraint news_delivery_subscription_fk foreign key (subscription_id) references programmes.news_subscription (id)
   )`,
  `create index news_delivery_by_subscription on programmes.news_delivery (subscription_id)`,
  `alter table programmes.news_delivery enable row level security, force row level security`,
  `create policy news_delivery_read on programmes.news_delivery for select using (${OWN})`,
  `create policy news_delivery_insert on programmes.news_delivery for insert with check (${NEWS})`,
  `grant select, insert on programmes.news_delivery to ${APP}`,
];
