import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { givenCentralPerson, givenOrganisation, type GivenPerson } from '@qip/testkit/given-organisations';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { withClient } from '@qip/database/with-client';
import { type ExecutionResult } from 'graphql';
import { FAULTY, MISSING, noteSubgraph } from '../../testing/note-subgraph.js';
import { createNotes, storedTexts } from '../../testing/notes.js';

const database = useTestDatabase();
const notes = useTestSubgraph(noteSubgraph, database, { poolSize: 10 });
const narrow = useTestSubgraph(noteSubgraph, database, { poolSize: 1 });
let central: GivenPerson;

beforeAll(async () => {
  await createNotes(database);
  central = await givenCentralPerson(database);
});
beforeEach(() => database.sql('delete from organisations.note'));

interface NoteInput {
  readonly title: string;
  readonly lines?: readonly { readonly text: string }[];
  readonly idempotencyKey?: string | null;
}

const WRITE = `mutation ($input: WriteNoteInput!) { writeNote(input: $input) {
  __typename
  ... on UserError { message }
  ... on WriteNoteSuccess { id lineCount stored }
  ... on InputValidationError { fields { path message } }
  ... on NotFoundError { entity } } }`;

function write(input: NoteInput, as: string | null = central.subject): Promise<ExecutionResult> {
  const variables = { input: { lines: [{ text: 'a line' }], ...input } };
  return notes.ask({ query: WRITE, variables, ...(as === null ? {} : { as }) });
}

async function answerTo(input: NoteInput, as?: string): Promise<unknown> {
  const { data, errors } = await write(input, as);
  expect(errors).toBeUndefined();
  return data?.['writeNote'];
}

function codesOf({ errors = [] }: ExecutionResult): readonly unknown[] {
  return errors.map(({ extensions }) => extensions['code']);
}

async function keptKeys(): Promise<number> {
  return (await database.sql('select from organisations.idempotency_key')).length;
}

describe('a mutation', () => {
  it('answers with its success, resolved after the commit', async () => {
    expect(await answerTo({ title: ' Title ', lines: [{ text: 'a' }, { text: 'b' }] })).toEqual({
      __typename: 'WriteNoteSuccess',
      id: expect.any(String),
      lineCount: 2,
      stored: expect.stringMatching(/^Title [0-9a-f-]{36}$/),
    });
    expect(await storedTexts(database)).toHaveLength(1);
  });

  it('does nothing for nobody, and for somebody without a fitting role', async () => {
    const { lead } = await givenOrganisation(database);
    expect(codesOf(await write({ title: 'Title' }, null))).toEqual(['UNAUTHENTICATED']);
    expect(codesOf(await write({ title: 'Title' }, 'a subject that nobody has'))).toEqual(['FORBIDDEN']);
    expect(codesOf(await write({ title: 'Title' }, lead.subject))).toEqual(['FORBIDDEN']);
    expect(await storedTexts(database)).toEqual([]);
  });

  it('says nothing about the input to somebody who may not attempt it', async () => {
    expect(codesOf(await write({ title: '' }, null))).toEqual(['UNAUTHENTICATED']);
  });

  it('names every fault of its input by path, in order, and repeats no value', async () => {
    const answer = await answerTo({
      title: 'ab',
      lines: [{ text: 'fine' }, { text: '' }],
      idempotencyKey: 'k'.repeat(101),
    });
    expect(answer).toEqual({
      __typename: 'InputValidationError',
      message: '3 fields were not accepted.',
      fields: [
        { path: 'title', message: 'A title has at least three characters.' },
        { path: 'lines.1.text', message: 'A line is not empty.' },
        { path: 'idempotencyKey', message: 'An idempotency key has 1 to 100 characters.' },
      ],
    });
    expect(await storedTexts(database)).toEqual([]);
  });

  it.each(['a\0bc', 'abc\uD800'])('refuses the text %j, which cannot be stored, wherever it stands', async (text) => {
    const paths = async (input: NoteInput): Promise<unknown> => answerTo(input);
    expect(await paths({ title: text })).toMatchObject({ fields: [{ path: 'title' }] });
    expect(await paths({ title: 'Title', lines: [{ text }] })).toMatchObject({ fields: [{ path: 'lines.0.text' }] });
    expect(await paths({ title: 'Title', idempotencyKey: text })).toMatchObject({
      fields: [{ path: 'idempotencyKey' }],
    });
  });

  it('answers with its own refusal and leaves nothing', async () => {
    const recorded = (): Promise<readonly object[]> => database.sql('select from organisations.audit_event');
    const before = await recorded();
    expect(await answerTo({ title: MISSING, idempotencyKey: 'refused' })).toEqual({
      __typename: 'NotFoundError',
      message: 'There is no such note book. Check its id, and that it belongs to your organisation.',
      entity: 'NoteBook',
    });
    expect(await storedTexts(database)).toEqual([]);
    expect(await recorded()).toHaveLength(before.length);
  });
});

describe('a mutation that was done and whose result could not be read', () => {
  it('says both: it is a success, and the field without an answer claims nothing about what was changed', async () => {
    const holder = narrow.running().open({ kind: 'ANONYMOUS' }, 'holder');
    const { data, errors } = await withClient(database.administratorUrl(), async (other) => {
      await other.query('begin');
      await other.query('lock table organisations.note in share row exclusive mode');
      const variables = { input: { title: 'Done', lines: [] } };
      const written = narrow.ask({ query: WRITE, variables, as: central.subject });
      const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
      while ((await database.sql(waiting)).length === 0) await new Promise((done) => setTimeout(done, 10));
      // It gets the one connection as soon as the write has let go of it.
      const held = holder.database.read((tx) => tx.rows('select pg_sleep(2.5)'));
      await other.query('commit');
      const answer = await written;
      await held;
      return answer;
    });
    await holder.database.close();
    expect(data).toEqual({
      writeNote: { __typename: 'WriteNoteSuccess', id: expect.any(String), lineCount: 0, stored: null },
    });
    expect(errors).toMatchObject([
      { message: 'The platform is busy at the moment: try again shortly.', path: ['writeNote', 'stored'] },
    ]);
    expect(await storedTexts(database)).toEqual([expect.stringMatching(/^Done /)]);
  });
});

describe('an idempotency key', () => {
  it('gives the first answer again and does nothing twice, however the input is written', async () => {
    const input = { title: 'Once', lines: [{ text: 'a' }], idempotencyKey: 'same' };
    const first = await answerTo(input);
    const second = await answerTo({ idempotencyKey: 'same', lines: [{ text: 'a' }], title: 'Once' });
    expect(first).toMatchObject({ __typename: 'WriteNoteSuccess', lineCount: 1 });
    expect(second).toEqual(first);
    expect(await storedTexts(database)).toHaveLength(1);
  });

  it('is refused for another input', async () => {
    await answerTo({ title: 'First', idempotencyKey: 'reused' });
    const reused = {
      __typename: 'IdempotencyKeyReusedError',
      message: 'This idempotency key was used before with another input. Use a new key for a new request.',
    };
    expect(await answerTo({ title: 'Other', idempotencyKey: 'reused' })).toEqual(reused);
    expect(await answerTo({ title: 'First', lines: [], idempotencyKey: 'reused' })).toEqual(reused);
    expect(await storedTexts(database)).toHaveLength(1);
  });

  it('left out, or null, stands for nothing: each attempt counts', async () => {
    await answerTo({ title: 'Each' });
    await answerTo({ title: 'Each', idempotencyKey: null });
    await answerTo({ title: 'Each', idempotencyKey: null });
    expect(await storedTexts(database)).toHaveLength(3);
  });

  it('is one effect and equal answers for fifty attempts at once', async () => {
    const attempts = Array.from({ length: 50 }, () => answerTo({ title: 'Fifty', idempotencyKey: 'fifty' }));
    const answers = await Promise.all(attempts);
    expect(answers[0]).toMatchObject({ __typename: 'WriteNoteSuccess' });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await storedTexts(database)).toHaveLength(1);
  });

  it('is free again after a refusal, an input fault or a failure', async () => {
    const before = await keptKeys();
    await answerTo({ title: MISSING, idempotencyKey: 'freed' });
    await answerTo({ title: 'x', idempotencyKey: 'freed' });
    expect((await write({ title: FAULTY, idempotencyKey: 'freed' })).errors).toHaveLength(1);
    expect(await keptKeys()).toBe(before);
    expect(await answerTo({ title: 'At last', idempotencyKey: 'freed' })).toMatchObject({
      __typename: 'WriteNoteSuccess',
    });
  });

  it("of one person has nothing to do with another person's", async () => {
    const colleague = await givenCentralPerson(database);
    const own = await answerTo({ title: 'Mine', idempotencyKey: 'common' });
    const theirs = await answerTo({ title: 'Theirs', idempotencyKey: 'common' }, colleague.subject);
    expect(theirs).toMatchObject({ __typename: 'WriteNoteSuccess', stored: expect.stringMatching(/^Theirs/) });
    expect(theirs).not.toEqual(own);
  });

  it('does not open the operation to somebody who has lost the role', async () => {
    const leaver = await givenCentralPerson(database);
    await answerTo({ title: 'Before', idempotencyKey: 'kept' }, leaver.subject);
    await database.sql('update organisations.role_grant set revoked_at = clock.now() where person_id = $1', [
      leaver.personId,
    ]);
    expect(codesOf(await write({ title: 'Before', idempotencyKey: 'kept' }, leaver.subject))).toEqual(['FORBIDDEN']);
  });

  it('is kept as a digest alone', async () => {
    await answerTo({ title: 'Digested', idempotencyKey: 'typed by somebody' });
    const kept = await database.sql('select to_jsonb(kept)::text as text from organisations.idempotency_key kept');
    expect(kept.length).toBeGreaterThan(0);
    expect(JSON.stringify(kept)).not.toContain('typed by somebody');
  });

  it('is seen by its owner alone in the database', async () => {
    await answerTo({ title: 'Hidden', idempotencyKey: 'hidden' });
    const stranger = await givenCentralPerson(database);
    const context = notes.running().open({ kind: 'SUBJECT', subject: stranger.subject }, 'r');
    const seen = await context.database.read((tx) => tx.rows('select key_digest from organisations.idempotency_key'));
    await context.database.close();
    expect(seen).toEqual([]);
  });
});
