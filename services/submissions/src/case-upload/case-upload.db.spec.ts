import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { givenColleague } from '@qip/testkit/given-organisations';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { uploader } from '../../testing/ask.js';
import { givenPart, type GivenPart } from '../../testing/given-part.js';
import { csvOf, goodRow, SAMPLE_HEADER } from '../../testing/sample-csv.js';
import { submissionsSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const submissions = useTestSubgraph(submissionsSubgraph, database);

interface StoredCase {
  readonly id: string;
  readonly reference: string;
  readonly state: string;
  readonly months: number;
}

async function cases({ organisation }: GivenPart): Promise<readonly StoredCase[]> {
  return database.sql<{ id: string; reference: string; state: string; months: number }>(
    `select id, team_code || '-' || number as reference, state, (answers ->> 'monthsOnLithium')::int as months
     from submissions.audit_case where organisation_id = $1 and until_lock is null order by team_code, number`,
    [organisation.organisationId],
  );
}

async function staged({ organisation }: GivenPart): Promise<number> {
  const [row] = await database.sql<{ count: number }>(
    `select count(*)::int as count from submissions.case_upload_row where organisation_id = $1`,
    [organisation.organisationId],
  );
  return row?.count ?? -1;
}

const references = (rows: readonly StoredCase[]): readonly string[] =>
  rows.map(({ reference, state }) => `${reference} ${state}`);

describe('a file of cases', () => {
  it('is checked, and its cases are there once it is committed', async () => {
    const part = await givenPart(database);
    const lead = uploader(submissions, part);
    const { uploadId, answer } = await lead.send('ADD', csvOf(goodRow('A1'), goodRow('b1'), goodRow('A1', 6)));
    expect(answer).toEqual({
      status: 200,
      body: {
        uploadId,
        state: 'CHECKED',
        rowCount: 3,
        duplicateCount: 0,
        newCount: 3,
        unchangedCount: 0,
        removedCount: 0,
        problemCount: 0,
      },
    });
    expect([await cases(part), await staged(part)]).toEqual([[], 3]);
    expect(await lead.commit(uploadId)).toMatchObject({
      __typename: 'CommitCaseUploadSuccess',
      upload: { state: 'COMMITTED', newCount: 3, uploadUrl: null, submission: { caseCount: 3, completeCount: 3 } },
    });
    expect(references(await cases(part))).toEqual(['A1-1 COMPLETE', 'A1-2 COMPLETE', 'B1-1 COMPLETE']);
    expect(await staged(part)).toBe(0);
    const [outcomes] = await database.sql(
      `select array_agg(outcomes order by team_code, number) as letters from submissions.audit_case where organisation_id = $1`,
      [part.organisation.organisationId],
    );
    expect(outcomes).toEqual({ letters: ['MAM', 'ANM', 'MAM'] });
  });

  it('may have its columns in any order, a byte order mark, Windows line ends and blank rows', async () => {
    const part = await givenPart(database);
    const names = SAMPLE_HEADER.split(',').reverse();
    const row = goodRow().split(',').reverse();
    const file = `\uFEFF${names.join(',')}\r\n\r\n${row.join(',')}\r\n,,,,,,,\r\n`;
    const { answer } = await uploader(submissions, part).send('ADD', file);
    expect(answer).toMatchObject({ status: 200, body: { rowCount: 1, newCount: 1 } });
  });

  it('twice changes nothing the second time, and counts equal rows as often as they are there', async () => {
    const part = await givenPart(database);
    const lead = uploader(submissions, part);
    const file = csvOf(goodRow(), goodRow(), goodRow('B1'));
    const first = await lead.send('ADD', file);
    await lead.commit(first.uploadId);
    const before = await cases(part);
    for (const mode of ['ADD', 'REPLACE'] as const) {
      const again = await lead.send(mode, file);
      expect(again.answer.body).toMatchObject({ newCount: 0, unchangedCount: 3, removedCount: 0 });
      expect(await lead.commit(again.uploadId)).toMatchObject({ upload: { newCount: 0, unchangedCount: 3 } });
      expect(await cases(part)).toEqual(before);
    }
    const third = await lead.send('ADD', csvOf(goodRow(), goodRow(), goodRow()));
    expect(third.answer.body).toMatchObject({ newCount: 1, unchangedCount: 2 });
    await lead.commit(third.uploadId);
    expect(references(await cases(part))).toEqual(['A1-1 COMPLETE', 'A1-2 COMPLETE', 'A1-3 COMPLETE', 'B1-1 COMPLETE']);
  });

  it('in the place of others keeps the cases that it holds as well, and the numbers of those that it removes', async () => {
    const part = await givenPart(database);
    const lead = uploader(submissions, part);
    const first = await lead.send('ADD', csvOf(goodRow('A1', 1), goodRow('A1', 2), goodRow('A1', 2), goodRow('B1', 3)));
    await lead.commit(first.uploadId);
    const [one, two] = await cases(part);
    const second = await lead.send('REPLACE', csvOf(goodRow('A1', 9), goodRow('A1', 2)));
    expect(second.answer.body).toMatchObject({ rowCount: 2, newCount: 1, unchangedCount: 1, removedCount: 3 });
    expect(first.answer.body).toMatchObject({ rowCount: 4, duplicateCount: 1, newCount: 4 });
    await lead.commit(second.uploadId);
    const after = await cases(part);
    expect(references(after)).toEqual([
      'A1-1 REMOVED',
      'A1-2 COMPLETE',
      'A1-3 REMOVED',
      'A1-4 COMPLETE',
      'B1-1 REMOVED',
    ]);
    expect([after[0]?.id, after[1]?.id, after[3]?.months]).toEqual([one?.id, two?.id, 9]);
  });

  it('tells which rows are the same as one above, as the spreadsheet counts them, until it is decided on', async () => {
    const part = await givenPart(database);
    const lead = uploader(submissions, part);
    const rows = [goodRow('A1', 1), goodRow('A1', 2), '', goodRow('B1', 1), goodRow('a1', 2), goodRow('A1', 1)];
    const { uploadId } = await lead.send('ADD', csvOf(...rows, goodRow('A1', 2)));
    expect(await lead.read(uploadId)).toMatchObject({
      duplicateCount: 3,
      duplicates: [
        { row: 6, sameAsRow: 3 },
        { row: 7, sameAsRow: 2 },
        { row: 8, sameAsRow: 3 },
      ],
    });
    await lead.commit(uploadId);
    expect(await lead.read(uploadId)).toMatchObject({ duplicateCount: 3, duplicates: [] });
  });

  it('tells no more than a hundred of such rows', async () => {
    const part = await givenPart(database);
    const lead = uploader(submissions, part);
    const { uploadId } = await lead.send('ADD', csvOf(...Array.from({ length: 130 }, () => goodRow())));
    const read = JSON.stringify(await lead.read(uploadId));
    expect(read).toContain('"duplicateCount":129');
    expect(read.match(/"sameAsRow":2\b/g)).toHaveLength(100);
    expect(read).toContain('{"row":102,"sameAsRow":2}]');
  });

  it('that replaces what was locked leaves it as it was locked', async () => {
    const part = await givenPart(database);
    const lead = uploader(submissions, part);
    await lead.commit((await lead.send('ADD', csvOf(goodRow('A1', 1), goodRow('A1', 2)))).uploadId);
    await database.sql(`update submissions.gate set lock_number = 1 where audit_cycle_id = $1`, [
      part.cycle.auditCycleId,
    ]);
    await lead.commit((await lead.send('REPLACE', csvOf(goodRow('A1', 2), goodRow('A1', 3)))).uploadId);
    const versions = await database.sql(
      `select number, state, from_lock as "from", until_lock as "until", outcomes from submissions.audit_case
       where organisation_id = $1 order by number`,
      [part.organisation.organisationId],
    );
    expect(versions).toEqual([
      { number: 1, state: 'COMPLETE', from: 1, until: 2, outcomes: 'ANM' },
      { number: 2, state: 'COMPLETE', from: 1, until: null, outcomes: 'ANM' },
      { number: 3, state: 'COMPLETE', from: 2, until: null, outcomes: 'ANM' },
    ]);
  });

  it('does not replace what was changed after it was checked', async () => {
    const part = await givenPart(database);
    const lead = uploader(submissions, part);
    await lead.commit((await lead.send('ADD', csvOf(goodRow('A1', 1)))).uploadId);
    const replacing = await lead.send('REPLACE', csvOf(goodRow('A1', 2)));
    await lead.commit((await lead.send('ADD', csvOf(goodRow('A1', 3)))).uploadId);
    expect(await lead.commit(replacing.uploadId)).toMatchObject({
      __typename: 'InvalidTransitionError',
      currentState: 'CHECKED',
    });
    expect((await cases(part)).map(({ months }) => months)).toEqual([1, 3]);
  });

  it('adds what is still new when others were added after it was checked', async () => {
    const part = await givenPart(database);
    const lead = uploader(submissions, part);
    const waiting = await lead.send('ADD', csvOf(goodRow('A1', 1), goodRow('A1', 2)));
    await lead.commit((await lead.send('ADD', csvOf(goodRow('A1', 2)))).uploadId);
    expect(await lead.commit(waiting.uploadId)).toMatchObject({ upload: { newCount: 1, unchangedCount: 1 } });
    expect((await cases(part)).map(({ months }) => months)).toEqual([2, 1]);
  });

  it('is committed once under one key, and not a second time under another', async () => {
    const part = await givenPart(database);
    const lead = uploader(submissions, part);
    const { uploadId } = await lead.send('ADD', csvOf(goodRow()));
    const once = await lead.commit(uploadId, 2, { idempotencyKey: 'k1' });
    expect(once).toMatchObject({ __typename: 'CommitCaseUploadSuccess' });
    expect(await lead.commit(uploadId, 2, { idempotencyKey: 'k1' })).toEqual(once);
    expect(await lead.commit(uploadId, 3, { idempotencyKey: 'k2' })).toMatchObject({
      __typename: 'InvalidTransitionError',
      currentState: 'COMMITTED',
    });
    expect(await cases(part)).toHaveLength(1);
  });

  it('is decided on only by whoever has seen its present version', async () => {
    const part = await givenPart(database);
    const lead = uploader(submissions, part);
    const { uploadId } = await lead.send('ADD', csvOf(goodRow()));
    const stale = { __typename: 'StaleVersionError', currentVersion: 2 };
    expect(await lead.commit(uploadId, 1)).toMatchObject(stale);
    expect(await lead.discard(uploadId, 1)).toMatchObject(stale);
    expect([await cases(part), await staged(part)]).toEqual([[], 1]);
  });

  it('can be discarded, and leaves nothing', async () => {
    const part = await givenPart(database);
    const lead = uploader(submissions, part);
    const { uploadId } = await lead.send('ADD', csvOf(goodRow()));
    expect(await lead.discard(uploadId)).toMatchObject({ upload: { state: 'DISCARDED' } });
    expect(await lead.commit(uploadId, 3)).toMatchObject({ __typename: 'InvalidTransitionError' });
    expect([await cases(part), await staged(part)]).toEqual([[], 0]);
  });

  it('that breaks off leaves nothing, and can be sent again to the same address', async () => {
    const part = await givenPart(database);
    const lead = uploader(submissions, part);
    const { uploadId, permission } = await lead.begin('ADD');
    const rows = Array.from({ length: 2_000 }, () => goodRow()).join('\n');
    const broken = Readable.from(
      (async function* () {
        yield await Promise.resolve(Buffer.from(`${SAMPLE_HEADER}\n${rows}\n`));
        throw new Error('aborted');
      })(),
    );
    expect(await lead.put(permission, broken)).toMatchObject({ status: 400, body: { code: 'INTERRUPTED' } });
    expect(await staged(part)).toBe(0);
    expect(await lead.read(uploadId)).toMatchObject({ state: 'AWAITING_FILE', version: 1 });
    expect(await lead.put(permission, csvOf(goodRow()))).toMatchObject({ status: 200 });
  });

  it('is taken once: the address is good for one file', async () => {
    const part = await givenPart(database);
    const lead = uploader(submissions, part);
    const { permission } = await lead.send('ADD', csvOf(goodRow()));
    expect(await lead.put(permission, csvOf(goodRow()))).toMatchObject({
      status: 409,
      body: { code: 'INVALID_TRANSITION' },
    });
    expect(await staged(part)).toBe(1);
  });

  it('is refused under a permission that is not ours, and as another type', async () => {
    const part = await givenPart(database);
    const lead = uploader(submissions, part);
    const { permission } = await lead.begin('ADD');
    expect(await lead.put(`${permission}x`, csvOf(goodRow()))).toMatchObject({ status: 401 });
    for (const type of ['application/json', 'multipart/form-data', 'text/csv; charset=iso-8859-1', '']) {
      expect(await lead.put(permission, csvOf(goodRow()), type)).toMatchObject({ status: 415 });
    }
    for (const type of ['text/csv; charset=UTF-8', 'application/vnd.ms-excel', 'application/octet-stream']) {
      const begun = await lead.begin('ADD');
      expect(await lead.put(begun.permission, csvOf(goodRow()), type)).toMatchObject({ status: 200 });
    }
  });

  it('is refused when its sender may not write any more', async () => {
    const part = await givenPart(database);
    const { organisationId } = part.organisation;
    const collector = await givenColleague(database, {
      role: 'DATA_COLLECTOR',
      organisationId,
      auditCycleId: part.cycle.auditCycleId,
    });
    const sender = uploader(submissions, part, collector.subject);
    const { permission } = await sender.begin('ADD');
    await database.sql(`update organisations.role_grant set revoked_at = clock.now() where person_id = $1`, [
      collector.personId,
    ]);
    expect(await sender.put(permission, csvOf(goodRow()))).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
  });

  it('of a data collector with teams of his own touches those only', async () => {
    const part = await givenPart(database);
    const lead = uploader(submissions, part);
    await lead.commit((await lead.send('ADD', csvOf(goodRow('A1', 1), goodRow('B1', 2)))).uploadId);
    const collector = await givenColleague(database, {
      role: 'DATA_COLLECTOR',
      organisationId: part.organisation.organisationId,
      auditCycleId: part.cycle.auditCycleId,
      teamIds: [part.teamA],
    });
    const own = uploader(submissions, part, collector.subject);
    expect((await own.send('ADD', csvOf(goodRow('B1')))).answer).toMatchObject({
      status: 422,
      body: { problemCount: 1 },
    });
    const replacing = await own.send('REPLACE', csvOf(goodRow('A1', 5)));
    expect(replacing.answer.body).toMatchObject({ newCount: 1, removedCount: 1 });
    await own.commit(replacing.uploadId);
    expect((await cases(part)).map(({ reference, state }) => `${reference} ${state}`)).toEqual([
      'A1-1 REMOVED',
      'A1-2 COMPLETE',
      'B1-1 COMPLETE',
    ]);
    const ofLead = await lead.send('ADD', csvOf(goodRow('B1', 7)));
    expect(await own.read(ofLead.uploadId)).toBeNull();
    expect(await own.commit(ofLead.uploadId)).toMatchObject({ __typename: 'NotFoundError', entity: 'CaseUpload' });
  });
});
