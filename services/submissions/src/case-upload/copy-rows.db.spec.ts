import { describe, expect, it } from '@jest/globals';
import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { newId } from '@qip/subgraph-kit/values/id';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { givenPart } from '../../testing/given-part.js';
import { submissionsSubgraph } from '../subgraph.js';
import { copyLine, copyRows } from './copy-rows.js';

const database = useTestDatabase();
const submissions = useTestSubgraph(submissionsSubgraph, database);

/** Runs something in a transaction of the service, on its one connection. */
async function inTransaction<T>(work: (tx: WriteTransaction) => Promise<T>): Promise<T> {
  const part = await givenPart(database);
  const context = submissions.running().open({ kind: 'SUBJECT', subject: part.organisation.lead.subject }, newId());
  try {
    const outcome = await context.database.write(async (tx): Promise<Outcome<T, never>> => ({
      kind: 'DONE',
      value: await work(tx),
    }));
    if (outcome.kind === 'REFUSED') throw new Error('It was refused.');
    return outcome.value;
  } finally {
    await context.database.close();
  }
}

const ANSWERS = { comment: 'a "quoted" \\ text, \\N and more' };
const line = (row: number): string =>
  copyLine(row, newId(), { teamId: newId(), teamCode: 'A1', answers: ANSWERS, outcomes: 'MAM' });

describe('copying rows', () => {
  it('brings them in as they were, whatever they hold', async () => {
    const rows = await inTransaction(async (tx) => {
      await copyRows(tx, async (copy) => {
        await copy.write(line(2) + line(3));
        await copy.write(line(4));
      });
      return tx.rows(`select row_number as row, answers from pg_temp.uploaded_row order by 1`);
    });
    expect(rows).toEqual([2, 3, 4].map((row) => ({ row, answers: ANSWERS })));
  });

  it.each([0, 1])('that fails after %d parts gives the connection back, with the failure', async (parts) => {
    const copying = inTransaction((tx) =>
      copyRows(tx, async (copy) => {
        for (let part = 0; part < parts; part += 1) await copy.write(line(part));
        throw new Error('a mistake of ours');
      }),
    );
    await expect(copying).rejects.toThrow('a mistake of ours');
    expect(await inTransaction((tx) => tx.rows(`select 1 as one`))).toEqual([{ one: 1 }]);
  });

  it('that the database refuses gives the connection back as well', async () => {
    const copying = inTransaction((tx) => copyRows(tx, (copy) => copy.write('no row\n')));
    await expect(copying).rejects.toThrow('invalid input syntax');
    expect(await inTransaction((tx) => tx.rows(`select 1 as one`))).toEqual([{ one: 1 }]);
  });
});
