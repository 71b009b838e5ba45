import { afterEach, describe, expect, it } from '@jest/globals';
import { newId } from '@qip/subgraph-kit/values/id';
import { resetClock, stopClock } from '@qip/testkit/test-clock';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { uploader } from '../../testing/ask.js';
import { givenPart } from '../../testing/given-part.js';
import { csvOf, goodRow } from '../../testing/sample-csv.js';
import { submissionsSubgraph } from '../subgraph.js';
import { dropExpiredUploads, DROPPING_QUEUE } from './drop-expired-uploads.js';
import { HOURS_TO_DECIDE, MINUTES_TO_UPLOAD } from './case-upload.rules.js';

const database = useTestDatabase();
const submissions = useTestSubgraph(submissionsSubgraph, database);
afterEach(() => resetClock(database));

const MINUTE_MS = 60_000;

async function kept(uploadId: string): Promise<unknown> {
  const [row] = await database.sql(
    `select state, (select count(*)::int from submissions.case_upload_row where upload_id = upload.id) as rows,
       (select count(*)::int from submissions.audit_case where organisation_id = upload.organisation_id) as cases
     from submissions.case_upload upload where id = $1`,
    [uploadId],
  );
  return row;
}

async function runAs(job: string): Promise<void> {
  const context = submissions.running().open({ kind: 'JOB', job }, newId());
  try {
    await dropExpiredUploads(context);
  } finally {
    await context.database.close();
  }
}

describe('an upload that nobody decides on in time', () => {
  it('can be committed until the last moment, and then only be discarded', async () => {
    const part = await givenPart(database);
    const lead = uploader(submissions, part);
    const start = new Date();
    await stopClock(database, start);
    const [early, late] = [await lead.send('ADD', csvOf(goodRow())), await lead.send('ADD', csvOf(goodRow()))];
    const end = start.getTime() + HOURS_TO_DECIDE * 60 * MINUTE_MS;
    await stopClock(database, new Date(end - 1));
    expect(await lead.commit(early.uploadId)).toMatchObject({ __typename: 'CommitCaseUploadSuccess' });
    await stopClock(database, new Date(end));
    expect(await lead.commit(late.uploadId)).toMatchObject({
      __typename: 'InvalidTransitionError',
      currentState: 'CHECKED',
    });
    expect(await kept(late.uploadId)).toEqual({ state: 'CHECKED', rows: 1, cases: 1 });
    expect(await lead.discard(late.uploadId)).toMatchObject({ upload: { state: 'DISCARDED' } });
    expect(await kept(late.uploadId)).toEqual({ state: 'DISCARDED', rows: 0, cases: 1 });
  });

  it('is dropped with its rows when the organisation starts another one, and nobody else’s with it', async () => {
    const part = await givenPart(database);
    const other = await givenPart(database, { in: part });
    const [lead, stranger] = [uploader(submissions, part), uploader(submissions, other)];
    const start = new Date();
    await stopClock(database, start);
    const [own, foreign] = [await lead.send('ADD', csvOf(goodRow())), await stranger.send('ADD', csvOf(goodRow()))];
    await stopClock(database, new Date(start.getTime() + HOURS_TO_DECIDE * 60 * MINUTE_MS));
    await lead.start('ADD');
    expect(await kept(own.uploadId)).toEqual({ state: 'DISCARDED', rows: 0, cases: 0 });
    expect(await kept(foreign.uploadId)).toEqual({ state: 'CHECKED', rows: 1, cases: 0 });
  });

  it('is dropped with its rows by the job that comes every hour, whoever’s it is, and nothing else is', async () => {
    const part = await givenPart(database);
    const other = await givenPart(database, { in: part });
    const [lead, stranger] = [uploader(submissions, part), uploader(submissions, other)];
    const start = new Date();
    await stopClock(database, start);
    const late = [
      await lead.send('ADD', csvOf(goodRow())),
      await stranger.send('ADD', csvOf(goodRow('A1'), goodRow('B1'))),
    ];
    const unsent = await lead.begin('ADD');
    const committed = await lead.send('ADD', csvOf(goodRow()));
    await lead.commit(committed.uploadId);
    const end = start.getTime() + HOURS_TO_DECIDE * 60 * MINUTE_MS;
    await stopClock(database, new Date(end - 1));
    const inTime = await lead.send('REPLACE', csvOf(goodRow('B1')));

    await runAs(DROPPING_QUEUE);
    for (const { uploadId } of late) expect(await kept(uploadId)).toMatchObject({ state: 'CHECKED' });
    await stopClock(database, new Date(end));
    await runAs('another-job');
    for (const { uploadId } of late) expect(await kept(uploadId)).toMatchObject({ state: 'CHECKED' });
    await runAs(DROPPING_QUEUE);
    for (const { uploadId } of late) expect(await kept(uploadId)).toMatchObject({ state: 'DISCARDED', rows: 0 });
    expect(await kept(unsent.uploadId)).toMatchObject({ state: 'DISCARDED' });
    expect(await kept(committed.uploadId)).toMatchObject({ state: 'COMMITTED', cases: 1 });
    expect(await kept(inTime.uploadId)).toEqual({ state: 'CHECKED', rows: 1, cases: 1 });
  });

  it('takes no file any more once its time to send one is over', async () => {
    const part = await givenPart(database);
    const lead = uploader(submissions, part);
    const start = new Date();
    await stopClock(database, start);
    const { uploadId, permission } = await lead.begin('ADD');
    await stopClock(database, new Date(start.getTime() + MINUTES_TO_UPLOAD * MINUTE_MS));
    expect(await lead.put(permission, csvOf(goodRow()))).toMatchObject({
      status: 409,
      body: { code: 'INVALID_TRANSITION' },
    });
    expect(await lead.read(uploadId)).toMatchObject({ state: 'AWAITING_FILE', uploadUrl: null });
    expect(await kept(uploadId)).toEqual({ state: 'AWAITING_FILE', rows: 0, cases: 0 });
  });
});
