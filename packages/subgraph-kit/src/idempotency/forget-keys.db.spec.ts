import { afterEach, describe, expect, it } from '@jest/globals';
import { SERVICE_NAMES, type ServiceName } from '@qip/database/service-name';
import { withClient } from '@qip/database/with-client';
import { givenPerson } from '@qip/testkit/given-organisations';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useKit } from '../../testing/use-kit.js';
import { newId } from '../values/id.js';
import { DAYS_A_KEY_HOLDS, forgetKeys, forgettingQueue } from './forget-keys.js';

const database = useTestDatabase();
const kit = useKit(database, 1);
afterEach(async () => {
  for (const service of SERVICE_NAMES) await database.sql(`delete from ${service}.idempotency_key`);
});

/** Keys of a person that were used a minute more, and a minute less, than so many days ago. */
async function givenKeys(service: ServiceName, personId: string = newId()): Promise<void> {
  await database.sql(
    `insert into ${service}.idempotency_key (actor_id, operation, key_digest, input_digest, answer, used_at)
     select $1, 'note', name, name, '{}', now() - make_interval(days => $2) + ago
     from (values ('old', interval '-1 minute'), ('young', interval '1 minute')) given (name, ago)`,
    [personId, DAYS_A_KEY_HOLDS],
  );
}

async function kept(service: ServiceName): Promise<readonly string[]> {
  const rows = await database.sql<{ key: string }>(
    `select key_digest as key from ${service}.idempotency_key order by key_digest`,
  );
  return rows.map(({ key }) => key);
}

/** Has all deleted that a caller may, as the service's own role. */
async function forgetAs(service: ServiceName, subject: string | null, job: string | null): Promise<void> {
  await withClient(database.applicationUrl(service), async (client) => {
    await client.query('begin');
    await client.query('select contracts.enter_v1($1, $2)', [subject, job]);
    await client.query(`select ${service}.forget_keys()`);
    await client.query('commit');
  });
}

describe('an idempotency key', () => {
  it('is forgotten by the nightly job once its days are over, and not before', async () => {
    await givenKeys('organisations');
    await kit.within((request) => forgetKeys(request, 'organisations'), {
      kind: 'JOB',
      job: forgettingQueue('organisations'),
    });
    expect(await kept('organisations')).toEqual(['young']);
  });

  it.each(SERVICE_NAMES)('of %s is deleted by that job of that service alone, and by no person', async (service) => {
    const { personId, subject } = await givenPerson(database);
    await givenKeys(service, personId);
    const other = SERVICE_NAMES.find((each) => each !== service) ?? service;
    await forgetAs(service, subject, null);
    await forgetAs(service, null, null);
    await forgetAs(service, null, forgettingQueue(other));
    expect(await kept(service)).toEqual(['old', 'young']);
    await forgetAs(service, null, forgettingQueue(service));
    expect(await kept(service)).toEqual(['young']);
  });
});
