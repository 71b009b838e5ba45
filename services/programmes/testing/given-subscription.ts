import { newId } from '@qip/subgraph-kit/values/id';
import { type GivenPerson } from '@qip/testkit/given-organisations';
import { type TestDatabase } from '@qip/testkit/test-database';

/** What may differ from results mailed daily for a year. */
export interface SubscriptionOptions {
  readonly kind?: 'RESULTS' | 'TIMETABLE_CHANGES' | 'LIBRARY_NEWS';
  readonly rhythm?: 'DAILY' | 'WEEKLY' | 'MONTHLY';
}

/** A subscription of a person, since now. @returns its id */
export async function givenSubscription(
  database: TestDatabase,
  { personId }: GivenPerson,
  { kind = 'RESULTS', rhythm = 'DAILY' }: SubscriptionOptions = {},
): Promise<string> {
  const id = newId();
  await database.sql(
    `insert into programmes.news_subscription (id, person_id, kind, rhythm, until_on, told_until, created_at)
     values ($1, $2, $3, $4, clock.today() + 365, date_trunc('milliseconds', clock.now()), clock.now())`,
    [id, personId, kind, rhythm],
  );
  return id;
}
