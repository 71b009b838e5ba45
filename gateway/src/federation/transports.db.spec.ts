import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ERROR_CODES, type ErrorCode } from '@qip/subgraph-kit/errors/error-code';
import { createLog } from '@qip/subgraph-kit/logs/log';
import { givenPerson } from '@qip/testkit/given-organisations';
import { useTestDatabase } from '@qip/testkit/test-database';
import { BROKEN_PERMISSION, CANARY, GOOD_PERMISSION, makeProbe, type Probe } from '../../testing/probe-subgraph.js';
import { type Reached, WAYS } from '../../testing/reach.js';
import { type SubgraphAnswer, type SubgraphRequest, type SubgraphTransport } from './subgraph-transport.js';

const database = useTestDatabase();
const logged: string[] = [];
const log = createLog({ level: 'info', destination: { write: (line) => logged.push(line) } });

describe.each(WAYS)('a subgraph reached %s', (_way, reach) => {
  let probe: Probe;
  let reached: Reached;

  beforeAll(async () => {
    probe = makeProbe();
    reached = await reach(probe, database, log);
  });
  afterAll(() => reached.stop());
  beforeEach(() => {
    logged.length = 0;
  });

  const ask = (query: string, more: Partial<SubgraphRequest> = {}): Promise<SubgraphAnswer> =>
    reached.transport.execute({
      query,
      operationName: undefined,
      variables: {},
      caller: { kind: 'ANONYMOUS' },
      requestId: 'r1',
      isMutation: false,
      ...more,
    });
  const put = (
    permission: string,
    body: Readable,
    contentType: string | null = 'text/csv',
  ): ReturnType<SubgraphTransport['upload']> => reached.transport.upload({ permission, contentType, body }, 'r2');

  it('answers with its data, and nothing else', async () => {
    expect(await ask('{ echo(text: "a") again: echo(day: "2026-01-31") }')).toEqual({
      data: { echo: 'a', again: '2026-01-31' },
    });
  });

  it('is given the variables and the name of the operation', async () => {
    const query = 'query A($text: String) { echo(text: $text) } query B { requestId }';
    expect(await ask(query, { operationName: 'A', variables: { text: 'ä"\n' } })).toEqual({ data: { echo: 'ä"\n' } });
    expect(await ask(query, { operationName: 'B', requestId: 'r7' })).toEqual({ data: { requestId: 'r7' } });
  });

  it('is told who asks: nobody, or the subject of a token', async () => {
    const subject = { kind: 'SUBJECT', subject: 'idp|someone é' } as const;
    expect(await ask('{ caller }')).toEqual({ data: { caller: 'ANONYMOUS' } });
    expect(await ask('{ caller }', { caller: subject })).toEqual({ data: { caller: 'idp|someone é' } });
  });

  it('enters the database as who asks', async () => {
    const { personId, subject } = await givenPerson(database);
    expect(await ask('{ actor }', { caller: { kind: 'SUBJECT', subject } })).toEqual({
      data: { actor: `person ${personId}` },
    });
    expect(await ask('{ actor }')).toEqual({ data: { actor: 'nobody' } });
  });

  it('runs a mutation once', async () => {
    const before = probe.sum();
    expect(await ask('mutation { add(amount: 5) }', { isMutation: true })).toEqual({ data: { add: before + 5 } });
    expect(probe.sum()).toBe(before + 5);
  });

  it.each([
    ['broken', 'INTERNAL_SERVER_ERROR'],
    ['foreign', 'INTERNAL_SERVER_ERROR'],
    ['misfit', 'INTERNAL_SERVER_ERROR'],
    ['private', 'UNAUTHENTICATED'],
    ['busy', 'SERVICE_BUSY'],
  ] satisfies [string, ErrorCode][])(
    'tells of the failure of a field "%s" its code, a sentence, the path and the request id alone',
    async (field, code) => {
      const { data, errors } = await ask(`{ echo ${field} }`);
      expect(data).toEqual({ echo: 'nothing', [field]: null });
      expect(errors?.map(({ message, path, extensions }) => ({ message, path, extensions }))).toEqual([
        { message: ERROR_CODES[code], path: [field], extensions: { code, requestId: 'r1' } },
      ]);
      expect(JSON.stringify(errors)).not.toContain(CANARY);
    },
  );

  it('answers without data where something that cannot be null is null', async () => {
    const { data, errors } = await ask('{ needed }');
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ path: ['needed'], extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
  });

  it.each([
    [{ text: 7 }, 'The variable "$text" does not have the type that the schema asks for.'],
    [{ day: '2026-02-30' }, 'The variable "$day" does not have the type that the schema asks for.'],
    [{ day: CANARY }, 'The variable "$day" does not have the type that the schema asks for.'],
    [{ kind: CANARY }, 'The variable "$kind" does not have the type that the schema asks for.'],
  ])("takes variables %j for the caller's mistake and repeats none of them", async (variables, message) => {
    const query = 'query ($text: String, $day: LocalDate, $kind: Kind) { echo(text: $text, day: $day, kind: $kind) }';
    const { data, errors } = await ask(query, { variables });
    expect(data ?? null).toBeNull();
    expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT', requestId: 'r1' } }]);
    expect(logged).toEqual([]);
  });

  it.each([
    ['{ echo(day: "2026-02-30") }', 'GRAPHQL_VALIDATION_FAILED', ERROR_CODES.GRAPHQL_VALIDATION_FAILED],
    [`{ echo(kind: ${CANARY}) }`, 'GRAPHQL_VALIDATION_FAILED', ERROR_CODES.GRAPHQL_VALIDATION_FAILED],
    ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED', 'Cannot query field "nothing" on type "Query".'],
    ['{ echo', 'GRAPHQL_PARSE_FAILED', ERROR_CODES.GRAPHQL_PARSE_FAILED],
  ])("takes the document %s for the caller's mistake", async (query, code, message) => {
    const { data, errors } = await ask(query);
    expect(data ?? null).toBeNull();
    expect(errors).toMatchObject([{ message, extensions: { code, requestId: 'r1' } }]);
    expect(JSON.stringify(errors)).not.toContain(CANARY);
    expect(logged).toEqual([]);
  });

  it('writes a fault down under its request, without a value', async () => {
    await ask('{ broken }', { requestId: 'r9' });
    expect(logged).toHaveLength(1);
    expect(JSON.parse(logged[0] ?? '')).toMatchObject({ level: 50, service: 'programmes', requestId: 'r9' });
  });

  it('streams a file and answers with its own status and body', async () => {
    const parts = ['team,', 'é\n', 'A1,1\n'];
    const body = Readable.from(
      (async function* slowly() {
        for (const part of parts) {
          await pause(10);
          yield Buffer.from(part);
        }
      })(),
    );
    expect(await put(GOOD_PERMISSION, body)).toEqual({
      status: 201,
      body: { received: 'team,é\nA1,1\n', contentType: 'text/csv' },
    });
  });

  it('takes a file of many megabytes', async () => {
    const body = Readable.from(Array.from({ length: 64 }, () => Buffer.alloc(65_536, 'a')));
    const { status, body: said } = await put(GOOD_PERMISSION, body);
    expect([status, String(said['received']).length]).toEqual([201, 64 * 65_536]);
  });

  it('refuses a file in words of its own', async () => {
    const refusal = { status: 401, body: { code: 'UNAUTHENTICATED' } };
    expect(await put('forged.permission', Readable.from(['a']))).toEqual(refusal);
    expect(await put('x'.repeat(900), Readable.from(['a']))).toEqual(refusal);
    expect(await put('../../graphql', Readable.from(['a']))).toEqual(refusal);
  });

  it('says nothing of why it failed at a file', async () => {
    const failure = await put(BROKEN_PERMISSION, Readable.from(['a'])).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'SERVICE_UNAVAILABLE', message: ERROR_CODES.SERVICE_UNAVAILABLE });
  });

  it('is ready as long as its database answers', async () => {
    expect(await reached.transport.isReady()).toBe(true);
  });

  it('never takes one caller for another, fifty at a time', async () => {
    const callers = Array.from({ length: 50 }, (_, index) => `subject-${index}`);
    const answers = await Promise.all(
      callers.map((subject, index) =>
        ask('query ($afterMs: Int) { caller(afterMs: $afterMs) requestId }', {
          variables: { afterMs: (index * 7) % 20 },
          caller: index % 5 === 0 ? { kind: 'ANONYMOUS' } : { kind: 'SUBJECT', subject },
          requestId: `request-${index}`,
        }),
      ),
    );
    expect(answers.map(({ data }) => data)).toEqual(
      callers.map((subject, index) => ({
        caller: index % 5 === 0 ? 'ANONYMOUS' : subject,
        requestId: `request-${index}`,
      })),
    );
  });

  it('answers fifty operations that each enter the database, on two connections', async () => {
    const people = await Promise.all(Array.from({ length: 5 }, () => givenPerson(database)));
    const fifty = Array.from({ length: 10 }, () => people).flat();
    const answers = await Promise.all(
      fifty.map(({ subject }) => ask('{ actor }', { caller: { kind: 'SUBJECT', subject } })),
    );
    expect(answers.map(({ data }) => data?.['actor'])).toEqual(fifty.map(({ personId }) => `person ${personId}`));
  });
});
