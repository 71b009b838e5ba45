import { describe, expect, it } from '@jest/globals';
import { givenCentralPerson } from '@qip/testkit/given-organisations';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { uploader } from '../../testing/ask.js';
import { givenPart, type GivenPart } from '../../testing/given-part.js';
import { lockCycle, signOff } from '../../testing/operations.js';
import { csvOf, goodRow } from '../../testing/sample-csv.js';
import { submissionsSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const submissions = useTestSubgraph(submissionsSubgraph, database, { poolSize: 8 });

const FILE = csvOf(goodRow(), goodRow(), goodRow('B1'));
const ROUNDS = [0, 1, 2, 3];

async function numberOfCases({ organisation }: GivenPart): Promise<number> {
  const rows = await database.sql(`select from submissions.audit_case where organisation_id = $1`, [
    organisation.organisationId,
  ]);
  return rows.length;
}

const typesOf = (answers: readonly unknown[]): readonly string[] =>
  answers.map((answer) => /"__typename":"(\w+)"/.exec(JSON.stringify(answer))?.[1] ?? String(answer)).sort();

describe('files that are committed at the same time', () => {
  it('are in the submission once, when they are one upload', async () => {
    const part = await givenPart(database);
    const lead = uploader(submissions, part);
    const { uploadId } = await lead.send('ADD', FILE);
    const commits = Array.from({ length: 6 }, (_, index) => lead.commit(uploadId, 2, { idempotencyKey: `k${index}` }));
    expect(typesOf(await Promise.all(commits))).toEqual([
      'CommitCaseUploadSuccess',
      ...Array.from({ length: 5 }, () => 'InvalidTransitionError'),
    ]);
    expect(await numberOfCases(part)).toBe(3);
  });

  it('are in the submission once, when they are the same file', async () => {
    const part = await givenPart(database);
    const lead = uploader(submissions, part);
    const uploads = [await lead.send('ADD', FILE), await lead.send('ADD', FILE), await lead.send('ADD', FILE)];
    const answers = await Promise.all(uploads.map(({ uploadId }) => lead.commit(uploadId)));
    expect(new Set(typesOf(answers))).toEqual(new Set(['CommitCaseUploadSuccess']));
    expect(await numberOfCases(part)).toBe(3);
  });

  it.each(ROUNDS)('as the sign-off are vouched for or refused (round %d)', async (round) => {
    const part = await givenPart(database);
    const lead = uploader(submissions, part);
    const { uploadId } = await lead.send('ADD', FILE);
    const acts = [() => lead.commit(uploadId), () => signOff(submissions, part, 1)];
    const answers = await Promise.all((round % 2 === 0 ? acts : acts.reverse()).map((act) => act()));
    const types = typesOf(answers);
    if (types.includes('CommitCaseUploadSuccess')) {
      expect(types).toEqual(['CommitCaseUploadSuccess', 'StaleVersionError']);
      expect(await numberOfCases(part)).toBe(3);
    } else {
      expect(types).toEqual(['InvalidTransitionError', 'SignOffSubmissionSuccess']);
      expect(await numberOfCases(part)).toBe(0);
    }
  });

  it.each(ROUNDS)('as the lock are in it whole, or refused (round %d)', async (round) => {
    const first = await givenPart(database);
    const parts = [first, await givenPart(database, { in: first }), await givenPart(database, { in: first })];
    const uploads: { readonly part: GivenPart; readonly uploadId: string }[] = [];
    for (const part of parts) uploads.push({ part, ...(await uploader(submissions, part).send('ADD', FILE)) });
    const { subject: central } = await givenCentralPerson(database);
    const { auditCycleId } = first.cycle;
    const commits = uploads.map(
      ({ part, uploadId }) =>
        () =>
          uploader(submissions, part).commit(uploadId),
    );
    const acts = commits.toSpliced(round, 0, () => lockCycle(submissions, auditCycleId, central));
    const types = typesOf(await Promise.all(acts.map((act) => act())));
    expect(types).toContain('LockAuditCycleSuccess');
    const committed = types.filter((type) => type === 'CommitCaseUploadSuccess').length;
    expect(types.filter((type) => type === 'WindowClosedError')).toHaveLength(parts.length - committed);
    const [locked] = await database.sql(`select case_count from submissions.cycle_lock where audit_cycle_id = $1`, [
      auditCycleId,
    ]);
    const stored = await Promise.all(parts.map(numberOfCases));
    expect(locked).toEqual({ case_count: committed * 3 });
    expect(stored.reduce((sum, cases) => sum + cases, 0)).toBe(committed * 3);
  });
});
