import { describe, expect, it } from '@jest/globals';
import { withClient } from '@qip/database/with-client';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { uploader } from '../../testing/ask.js';
import { givenPart, type GivenPart } from '../../testing/given-part.js';
import { recordCase, signOff } from '../../testing/operations.js';
import { csvOf, goodRow } from '../../testing/sample-csv.js';
import { submissionsSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const submissions = useTestSubgraph(submissionsSubgraph, database);

/** Until a statement of the subgraph waits for a lock. */
async function untilItWaits(): Promise<'WAITS'> {
  for (;;) {
    const waiting = await database.sql(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (waiting.length > 0) return 'WAITS';
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Does something while the enrolment is being withdrawn: after the withdrawal found no case, before it is committed. */
async function duringWithdrawal(part: GivenPart, act: () => Promise<unknown>): Promise<unknown> {
  const { organisationId, lead } = part.organisation;
  return withClient(database.applicationUrl('programmes'), async (withdrawing) => {
    await withdrawing.query('start transaction');
    await withdrawing.query('select contracts.enter_v1($1, null)', [lead.subject]);
    const { rowCount } = await withdrawing.query(
      'update programmes.enrolment set withdrawn_at = clock.now() where organisation_id = $1',
      [organisationId],
    );
    expect(rowCount).toBe(1);
    const answer = act();
    expect(await Promise.race([answer, untilItWaits()])).toBe('WAITS');
    await withdrawing.query('commit');
    return answer;
  });
}

async function numberOfCases({ organisation }: GivenPart): Promise<number> {
  const rows = await database.sql('select from submissions.audit_case where organisation_id = $1', [
    organisation.organisationId,
  ]);
  return rows.length;
}

describe('an organisation that withdraws from a cycle', () => {
  it('leaves no case behind that was written at the same time: the case waits, and is refused', async () => {
    const part = await givenPart(database);
    const answer = await duringWithdrawal(part, () => recordCase(submissions, part));
    expect(answer).toMatchObject({ __typename: 'NotEnrolledError' });
    expect(await numberOfCases(part)).toBe(0);
  });

  it('leaves no file behind that was committed at the same time, and no sign-off', async () => {
    const part = await givenPart(database);
    const lead = uploader(submissions, part);
    const { uploadId } = await lead.send('ADD', csvOf(goodRow()));
    const answer = await duringWithdrawal(part, () => lead.commit(uploadId));
    expect(answer).toMatchObject({ __typename: 'NotEnrolledError' });
    expect(await numberOfCases(part)).toBe(0);
    const other = await givenPart(database, { in: part });
    const signed = await duringWithdrawal(other, () => signOff(submissions, other, 0));
    expect(signed).toMatchObject({ __typename: 'NotEnrolledError' });
  });
});
