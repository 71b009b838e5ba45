import { describe, expect, it } from '@jest/globals';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { newId } from '@qip/subgraph-kit/values/id';
import { givenSubmission } from '@qip/testkit/given-submissions';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { givenPart, type GivenPart } from '../testing/given-part.js';
import { changeHeld } from './change-held.js';
import { submissionsSubgraph } from './subgraph.js';
import { countChange } from './submission/count-change.js';
import { SubmissionRow } from './submission/submission.entity.js';

const database = useTestDatabase();
const submissions = useTestSubgraph(submissionsSubgraph, database);

/** Runs something as the lead of a part, in a transaction that is committed unless it fails. */
async function asLead({ organisation }: GivenPart, act: (tx: WriteTransaction) => Promise<void>): Promise<void> {
  const { database: requests } = submissions
    .running()
    .open({ kind: 'SUBJECT', subject: organisation.lead.subject }, newId());
  try {
    await requests.write(async (tx) => {
      await act(tx);
      return { kind: 'DONE', value: null };
    });
  } finally {
    await requests.close();
  }
}

async function versionOf(submissionId: string): Promise<unknown> {
  const [row] = await database.sql(`select version from submissions.submission where id = $1`, [submissionId]);
  return row?.['version'];
}

describe('a change of a row that is held', () => {
  it('that finds no row is a fault, and nothing is committed', async () => {
    const part = await givenPart(database);
    const { submissionId } = await givenSubmission(database, part.organisation.organisationId, part.cycle);
    const change = (version: number): Promise<void> =>
      asLead(part, async (tx) => {
        const row = await tx.manager.findOneByOrFail(SubmissionRow, { id: submissionId });
        await countChange(tx, submissionId);
        row.version = version;
        await changeHeld(tx.manager, SubmissionRow, row, { state: 'OPEN' });
      });
    await expect(change(1)).rejects.toThrow('was not changed');
    expect(await versionOf(submissionId)).toBe(1);
    await change(2);
    expect(await versionOf(submissionId)).toBe(3);
  });

  it('of the cases of a submission that is not there is a fault', async () => {
    const part = await givenPart(database);
    await expect(asLead(part, (tx) => countChange(tx, part.teamA))).rejects.toThrow('was not changed');
  });
});
