import { afterEach, describe, expect, it } from '@jest/globals';
import { givenCentralPerson, givenOrganisation } from '@qip/testkit/given-organisations';
import { useTestDatabase } from '@qip/testkit/test-database';
import { withClient } from '@qip/database/with-client';
import { type Caller } from '../access/caller.js';
import { useKit } from '../../testing/use-kit.js';
import { newId } from '../values/id.js';
import { CENTRAL_CHAIN } from './append-audit-events.js';
import { type AuditEvent } from './audit-event.js';
import { type BrokenChain, verifyAuditChains } from './verify-audit-chains.js';

const database = useTestDatabase();
const kit = useKit(database, 8);

afterEach(() => database.sql('truncate organisations.audit_event'));

const event = (organisationId: string | null, entityId = 'e'): AuditEvent => ({
  organisationId,
  operation: 'doSomething',
  entity: 'Thing',
  entityId,
  reason: 'because',
  before: { a: 1, b: null },
  after: { a: 2, nested: { list: [1, 'é'] } },
});

async function append(events: readonly AuditEvent[], caller?: Caller): Promise<void> {
  await kit.within(
    (request) =>
      request.write((tx) => {
        for (const one of events) tx.record(one);
        return Promise.resolve({ kind: 'DONE', value: null });
      }),
    caller,
  );
}

async function givenChain(length: number): Promise<string> {
  const chain = newId();
  await append(Array.from({ length }, (_, index) => event(chain, `entity ${index + 1}`)));
  return chain;
}

function verify(): Promise<readonly BrokenChain[]> {
  return withClient(database.administratorUrl(), (client) => verifyAuditChains(client, 'organisations'));
}

describe('the audit trail', () => {
  it('says who did what to what, what was before and after, and why', async () => {
    const central = await givenCentralPerson(database);
    await append([event(null)], { kind: 'SUBJECT', subject: central.subject });
    const rows = await database.sql(
      `select chain, sequence::int, actor, operation, entity, entity_id, reason, before, after,
         abs(extract(epoch from at - clock.now())) < 5 as is_now, octet_length(hash) as bytes from organisations.audit_event`,
    );
    expect(rows).toEqual([
      {
        chain: CENTRAL_CHAIN,
        sequence: 1,
        actor: `person ${central.personId}`,
        operation: 'doSomething',
        entity: 'Thing',
        entity_id: 'e',
        reason: 'because',
        before: { a: 1, b: null },
        after: { a: 2, nested: { list: [1, 'é'] } },
        is_now: true,
        bytes: 32,
      },
    ]);
  });

  it('is a chain of its own for each organisation and one for the centre', async () => {
    const [a, b] = [newId(), newId()];
    await append([event(b), event(null), event(a), event(b)]);
    await append([event(a)]);
    const rows = await database.sql(
      `select chain, array_agg(sequence::int order by sequence) as sequences from organisations.audit_event group by chain order by chain`,
    );
    expect(rows).toEqual([
      { chain: CENTRAL_CHAIN, sequences: [1] },
      { chain: a, sequences: [1, 2] },
      { chain: b, sequences: [1, 2] },
    ]);
    expect(await verify()).toEqual([]);
  });

  it('is read by those whose organisation it is; the centre, which keeps the members, reads this service’s of all of them', async () => {
    const [own, other] = [await givenOrganisation(database), await givenOrganisation(database)];
    const central = await givenCentralPerson(database);
    await append([event(own.organisationId), event(other.organisationId), event(null)]);
    const chainsOf = (subject: string): Promise<unknown> =>
      kit.within(
        (request) => request.read((tx) => tx.rows('select chain from organisations.audit_event order by chain')),
        {
          kind: 'SUBJECT',
          subject,
        },
      );
    expect(await chainsOf(own.lead.subject)).toEqual([{ chain: own.organisationId }]);
    const members = [own.organisationId, other.organisationId].toSorted();
    expect(await chainsOf(central.subject)).toEqual([CENTRAL_CHAIN, ...members].map((chain) => ({ chain })));
    expect(await chainsOf('nobody knows')).toEqual([]);
  });
});

describe('the application role', () => {
  it.each([
    `insert into organisations.audit_event select * from organisations.audit_event`,
    `update organisations.audit_event set reason = 'another'`,
    `delete from organisations.audit_event`,
    `truncate organisations.audit_event`,
    `alter table organisations.audit_event disable row level security`,
    `drop table organisations.audit_event`,
  ])('cannot %s', async (sql) => {
    await givenChain(2);
    const attempt = withClient(database.applicationUrl('organisations'), (client) => client.query(sql));
    await expect(attempt).rejects.toMatchObject({ code: '42501' });
    expect(await database.sql('select from organisations.audit_event')).toHaveLength(2);
  });
});

describe('a chain that was tampered with', () => {
  /** As somebody with all rights in the database would do it, the hash of the changed event made anew where it helps. */
  const rehash = `update organisations.audit_event event set hash = organisations.audit_event_hash(event) where chain = $1 and sequence = $2`;

  it('holds as long as nobody touches it', async () => {
    await givenChain(5);
    await givenChain(1);
    expect(await verify()).toEqual([]);
  });

  it.each(['at', 'actor', 'operation', 'entity', 'entity_id', 'reason', 'before', 'after'])(
    'is found at the event whose %s was changed',
    async (column) => {
      const chain = await givenChain(5);
      const value =
        { at: `at + interval '1 microsecond'`, before: `'{}'`, after: 'null' }[column] ?? `${column} || '.'`;
      await database.sql(
        `update organisations.audit_event set ${column} = ${value} where chain = $1 and sequence = 3`,
        [chain],
      );
      expect(await verify()).toEqual([{ chain, firstBadSequence: 3 }]);
    },
  );

  it('is found at the next event when the changed one was given a fitting hash', async () => {
    const chain = await givenChain(5);
    await database.sql(`update organisations.audit_event set reason = 'another' where chain = $1 and sequence = 3`, [
      chain,
    ]);
    await database.sql(rehash, [chain, 3]);
    expect(await verify()).toEqual([{ chain, firstBadSequence: 4 }]);
  });

  it.each([1, 3])('is found behind event %i when that was removed', async (removed) => {
    const chain = await givenChain(5);
    await database.sql('delete from organisations.audit_event where chain = $1 and sequence = $2', [chain, removed]);
    expect(await verify()).toEqual([{ chain, firstBadSequence: removed + 1 }]);
  });

  it('is found where an event was removed and the later ones moved up', async () => {
    const chain = await givenChain(5);
    await database.sql('delete from organisations.audit_event where chain = $1 and sequence = 2', [chain]);
    for (const sequence of [3, 4, 5]) {
      await database.sql('update organisations.audit_event set sequence = $2 - 1 where chain = $1 and sequence = $2', [
        chain,
        sequence,
      ]);
    }
    expect(await verify()).toEqual([{ chain, firstBadSequence: 2 }]);
  });

  it('is found where two events were exchanged', async () => {
    const chain = await givenChain(5);
    for (const [from, to] of [
      [2, 99],
      [4, 2],
      [99, 4],
    ]) {
      await database.sql('update organisations.audit_event set sequence = $3 where chain = $1 and sequence = $2', [
        chain,
        from,
        to,
      ]);
    }
    expect(await verify()).toEqual([{ chain, firstBadSequence: 2 }]);
  });

  it('is found where an event was put in between', async () => {
    const chain = await givenChain(3);
    await database.sql('update organisations.audit_event set sequence = 4 where chain = $1 and sequence = 3', [chain]);
    await database.sql(
      `insert into organisations.audit_event select chain, 3, at, actor, 'invented', entity, entity_id, reason, before, after, hash, ''
       from organisations.audit_event where chain = $1 and sequence = 2`,
      [chain],
    );
    await database.sql(rehash, [chain, 3]);
    expect(await verify()).toEqual([{ chain, firstBadSequence: 4 }]);
  });

  it('is found where an event was copied from another chain', async () => {
    const [chain, other] = [await givenChain(2), await givenChain(3)];
    await database.sql(
      `insert into organisations.audit_event select $1, sequence, at, actor, operation, entity, entity_id, reason, before, after, previous_hash, hash
       from organisations.audit_event where chain = $2 and sequence = 3`,
      [chain, other],
    );
    expect(await verify()).toEqual([{ chain, firstBadSequence: 3 }]);
  });

  it('names each broken chain once, at its first bad event, and no whole one', async () => {
    const chains = [await givenChain(4), await givenChain(4), await givenChain(4)].toSorted();
    await database.sql(`update organisations.audit_event set reason = 'x' where chain = $1 and sequence in (2, 4)`, [
      chains[0],
    ]);
    await database.sql(`update organisations.audit_event set reason = 'x' where chain = $1 and sequence = 1`, [
      chains[2],
    ]);
    expect(await verify()).toEqual([
      { chain: chains[0], firstBadSequence: 2 },
      { chain: chains[2], firstBadSequence: 1 },
    ]);
  });

  it('holds when its end was cut off: only a head that was kept elsewhere tells', async () => {
    const chain = await givenChain(5);
    const head = `select sequence::int, encode(hash, 'hex') as hash from organisations.audit_event where chain = $1 order by sequence desc limit 1`;
    const [kept] = await database.sql(head, [chain]);
    await database.sql('delete from organisations.audit_event where chain = $1 and sequence > 3', [chain]);
    expect(await verify()).toEqual([]);
    expect(await database.sql(head, [chain])).not.toEqual([kept]);
  });
});

describe('events that are appended at the same time', () => {
  it('follow one another in each chain, however many writers there are', async () => {
    const chains = [newId(), newId()];
    const writers = Array.from({ length: 40 }, (_, index) =>
      append(index % 2 === 0 ? chains.map((chain) => event(chain)) : chains.toReversed().map((chain) => event(chain))),
    );
    await Promise.all(writers);
    const counts = await database.sql(
      `select count(*)::int as events, max(sequence)::int as last from organisations.audit_event group by chain`,
    );
    expect(counts).toEqual([
      { events: 40, last: 40 },
      { events: 40, last: 40 },
    ]);
    expect(await verify()).toEqual([]);
  });
});
