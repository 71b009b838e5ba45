import { describe, expect, it } from '@jest/globals';
import { createLog } from '@qip/subgraph-kit/logs/log';
import { givenCentralPerson } from '@qip/testkit/given-organisations';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { askField, uploader } from '../../testing/ask.js';
import { COMPLETE_ANSWERS, givenPart } from '../../testing/given-part.js';
import { lockCycle, recordCase } from '../../testing/operations.js';
import { csvOf, goodRow, SAMPLE_HEADER } from '../../testing/sample-csv.js';
import { submissionsSubgraph } from '../subgraph.js';

const written: string[] = [];
const log = createLog({ level: 'debug', destination: { write: (line) => written.push(line) } });
const database = useTestDatabase();
const submissions = useTestSubgraph(submissionsSubgraph, database, { log });

/** Patient-like values, each with a mark that stands nowhere else. */
const CANARIES = [
  'CANARY-ONE',
  '943 476 5919',
  'CANARY.TWO@trust.example',
  'SW1A 2AA',
  '07700 900123',
  'born 03/11/1948',
  'seen by Dr Zanzibarov',
] as const;
const MARKS = ['CANARY', '943 476', '9434765919', 'SW1A', '07700 900', '03/11/1948', 'Zanzibarov'] as const;

/** Every row of every table of the service and of the queue, as text. */
async function everythingStored(): Promise<string> {
  const tables = await database.sql<{ name: string }>(
    `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
     where schemaname in ('submissions', 'jobs')`,
  );
  const texts: string[] = [];
  for (const { name } of tables) {
    const [row] = await database.sql<{ text: string | null }>(
      `select string_agg(t::text, E'\\n') as text from ${name} t`,
    );
    texts.push(row?.text ?? '');
  }
  return texts.join('\n');
}

describe('a patient-like value', () => {
  it('is in no answer, log line or table after it was refused', async () => {
    const part = await givenPart(database);
    const lead = uploader(submissions, part);
    const central = (await givenCentralPerson(database)).subject;
    const answers: unknown[] = [];
    const files = (canary: string): readonly string[] => [
      csvOf(`${goodRow()}${canary}`),
      csvOf(`A1,${canary},yes,24,no,4,,`, goodRow()),
      csvOf(`A1,18-64,yes,${canary},no,4,,`, `A1,18-64,${canary},24,no,4,,`, `A1,18-64,yes,24,no,${canary},,`),
      csvOf(`${canary},18-64,yes,24,no,4,,`, canary),
      `${SAMPLE_HEADER},${canary}\n${goodRow()},x\n`,
      `${canary},18-64,yes\n${goodRow()}\n`,
      csvOf(`A1,18-64,yes,24,no,4,,"${canary}`),
      csvOf(`A1,18-64,yes,24,no,4,,x"${canary}"`),
    ];
    for (const canary of CANARIES) {
      const recordings = [
        // Only what the form or the screen refuses: a text that is neither is an answer like any other.
        { ...COMPLETE_ANSWERS, ageBand: canary },
        { ...COMPLETE_ANSWERS, serumLevels: canary },
        { ...COMPLETE_ANSWERS, [canary]: true },
        { ...COMPLETE_ANSWERS, comment: { text: canary } },
        { ...COMPLETE_ANSWERS, comment: `${canary}\n` },
      ];
      for (const given of recordings) {
        answers.push(await recordCase(submissions, part, undefined, { answers: given, asDraft: true }));
      }
      answers.push(await recordCase(submissions, part, undefined, { teamCode: canary }));
      for (const file of files(canary).slice(canary.startsWith('CANARY-') ? 1 : 0)) {
        const { uploadId, answer } = await lead.send('ADD', file);
        expect(answer.status).toBe(422);
        answers.push(answer, await lead.read(uploadId));
      }
      const identifies = canary !== 'CANARY-ONE';
      if (identifies) {
        answers.push(await lockCycle(submissions, part.cycle.auditCycleId, central, { reason: canary }));
        answers.push(
          await lockCycle(submissions, part.cycle.auditCycleId, central, { idempotencyKey: canary }),
          await recordCase(submissions, part, undefined, { idempotencyKey: canary }),
          await lead.start('ADD', { idempotencyKey: canary }),
          await lead.commit(part.teamA, 1, { idempotencyKey: canary }),
        );
        answers.push(
          await recordCase(submissions, part, undefined, { answers: { ...COMPLETE_ANSWERS, comment: canary } }),
        );
      }
    }
    const query = `query ($id: ID!) { submission(id: $id) { id } }`;
    answers.push(await askField(submissions, 'submission', { query, variables: { id: CANARIES[1] }, as: central }));

    const told = JSON.stringify(answers);
    const stored = await everythingStored();
    for (const mark of MARKS) {
      expect([mark, told.includes(mark)]).toEqual([mark, false]);
      expect([mark, written.join('').includes(mark)]).toEqual([mark, false]);
      expect([mark, stored.includes(mark)]).toEqual([mark, false]);
    }
    expect(told).not.toContain('Success');
  });

  it('would be found by this test: an answer that nothing refuses is told and stored', async () => {
    const part = await givenPart(database);
    const told = await recordCase(submissions, part, undefined, {
      answers: { ...COMPLETE_ANSWERS, comment: 'MARKED' },
    });
    expect(told).toMatchObject({ __typename: 'RecordCaseSuccess' });
    expect(await everythingStored()).toContain('MARKED');
  });
});
