import { describe, expect, it } from '@jest/globals';
import { givenCentralPerson, givenColleague, givenTeam } from '@qip/testkit/given-organisations';
import { givenLock } from '@qip/testkit/given-submissions';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { uploader } from '../../testing/ask.js';
import { COMPLETE_ANSWERS, givenPart, type GivenPart } from '../../testing/given-part.js';
import { amendCase, caseIdOf, lockCycle, recordCase, removeCase, signOff } from '../../testing/operations.js';
import { csvOf, goodRow } from '../../testing/sample-csv.js';
import { submissionsSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const submissions = useTestSubgraph(submissionsSubgraph, database, { poolSize: 4 });

interface Given {
  readonly part: GivenPart;
  readonly lead: string;
  readonly caseId: string;
}

async function givenCase(more: object = {}): Promise<Given> {
  const part = await givenPart(database);
  const lead = part.organisation.lead.subject;
  return { part, lead, caseId: caseIdOf(await recordCase(submissions, part, lead, more)) };
}

const first = (caseId: string): { readonly caseId: string; readonly expectedVersion: number } => ({
  caseId,
  expectedVersion: 1,
});

/** Every version of the part's cases, oldest first. */
function stored({ organisation }: GivenPart): Promise<readonly Record<string, unknown>[]> {
  return database.sql(
    `select coalesce(reference_code, team_code) || '-' || number as reference, team_code as team, state, answers, outcomes,
       from_lock as "from", until_lock as "until", version, digest = submissions.answers_digest(answers) as sealed
     from submissions.audit_case where organisation_id = $1 order by id, from_lock`,
    [organisation.organisationId],
  );
}

const FEW_LEVELS = { ...COMPLETE_ANSWERS, serumLevels: 3 };

describe('amending a case', () => {
  it('replaces all of its answers and its outcomes, and counts the change', async () => {
    const { part, lead, caseId } = await givenCase({ answers: { ...COMPLETE_ANSWERS, comment: 'first' } });
    expect(await amendCase(submissions, first(caseId), lead, { answers: FEW_LEVELS })).toMatchObject({
      __typename: 'AmendCaseSuccess',
      case: {
        id: caseId,
        localReference: 'A1-1',
        state: 'COMPLETE',
        version: 2,
        answers: FEW_LEVELS,
        outcomes: [{ state: 'NOT_MET' }, { state: 'NOT_APPLICABLE' }, { state: 'MET' }],
      },
    });
    expect(await stored(part)).toEqual([
      {
        reference: 'A1-1',
        team: 'A1',
        state: 'COMPLETE',
        answers: FEW_LEVELS,
        outcomes: 'NAM',
        from: 1,
        until: null,
        version: 2,
        sealed: true,
      },
    ]);
    const [submission] = await database.sql(`select version from submissions.submission where organisation_id = $1`, [
      part.organisation.organisationId,
    ]);
    expect(submission).toEqual({ version: 3 });
  });

  it('makes a draft whole, and a whole case a draft only where that is asked for', async () => {
    const { lead, caseId } = await givenCase({ answers: { onLithium: true }, asDraft: true });
    expect(await amendCase(submissions, first(caseId), lead)).toMatchObject({ case: { state: 'COMPLETE' } });
    const second = { caseId, expectedVersion: 2 };
    const answers = { ageBand: '18-64' };
    expect(await amendCase(submissions, second, lead, { answers })).toMatchObject({
      __typename: 'CaseIncompleteError',
      canBeDraft: true,
      issues: [{ item: 'onLithium', code: 'REQUIRED' }],
    });
    expect(await amendCase(submissions, second, lead, { answers, asDraft: true })).toMatchObject({
      case: { state: 'DRAFT', answers, outcomes: [], version: 3 },
    });
  });

  it('changes nothing where the same is said again, in whatever order', async () => {
    const { part, lead, caseId } = await givenCase();
    const before = await stored(part);
    const answers = Object.fromEntries(Object.entries({ ...COMPLETE_ANSWERS, comment: null }).toReversed());
    expect(await amendCase(submissions, first(caseId), lead, { answers, teamCode: 'A1' })).toMatchObject({
      __typename: 'AmendCaseSuccess',
      case: { version: 1 },
    });
    expect(await stored(part)).toEqual(before);
  });

  it('refuses an identifier by place and kind, and keeps the case', async () => {
    const { part, lead, caseId } = await givenCase();
    const before = await stored(part);
    const answers = { ...COMPLETE_ANSWERS, comment: 'nhs 943 476 5919' };
    const refused = await amendCase(submissions, first(caseId), lead, { answers });
    expect(refused).toMatchObject({ __typename: 'IdentifierRefusedError', path: 'answers.comment' });
    expect(JSON.stringify(refused)).not.toContain('943');
    expect(await stored(part)).toEqual(before);
  });

  it('answers with the version that is stored to whoever has seen an older one', async () => {
    const { lead, caseId } = await givenCase();
    await amendCase(submissions, first(caseId), lead, { answers: FEW_LEVELS });
    const stale = { __typename: 'StaleVersionError', currentVersion: 2 };
    expect(await amendCase(submissions, first(caseId), lead)).toMatchObject(stale);
    expect(await removeCase(submissions, first(caseId), lead)).toMatchObject(stale);
  });

  it('lets exactly one of several who race win', async () => {
    const { part, lead, caseId } = await givenCase();
    const racing = [1, 2, 3, 5].map((serumLevels) =>
      amendCase(submissions, first(caseId), lead, { answers: { ...COMPLETE_ANSWERS, serumLevels } }),
    );
    const answers = (await Promise.all(racing)).map((answer) => JSON.stringify(answer));
    expect(answers.filter((answer) => answer.includes('AmendCaseSuccess'))).toHaveLength(1);
    expect(answers.filter((answer) => answer.includes('"currentVersion":2'))).toHaveLength(3);
    expect(await stored(part)).toMatchObject([{ version: 2, sealed: true }]);
  });
});

describe('the local reference of a case', () => {
  it('stays when the case is given to another team and back, and no number is given out twice', async () => {
    const { part, lead, caseId } = await givenCase();
    await recordCase(submissions, part, lead, { teamCode: 'B1' });
    const moved = await amendCase(submissions, first(caseId), lead, { teamCode: 'B1' });
    expect(moved).toMatchObject({ case: { localReference: 'A1-1', team: { id: part.teamB } } });
    await recordCase(submissions, part, lead);
    await recordCase(submissions, part, lead, { teamCode: 'B1' });
    const upload = uploader(submissions, part);
    await upload.commit((await upload.send('ADD', csvOf(goodRow('A1', 30), goodRow('B1', 30)))).uploadId);
    const references = (await stored(part)).map(({ reference, team }) => `${String(reference)} of ${String(team)}`);
    expect(references.sort()).toEqual([
      'A1-1 of B1',
      'A1-2 of A1',
      'A1-3 of A1',
      'B1-1 of B1',
      'B1-2 of B1',
      'B1-3 of B1',
    ]);
    const back = await amendCase(submissions, { caseId, expectedVersion: 2 }, lead, { teamId: part.teamA });
    expect(back).toMatchObject({ case: { localReference: 'A1-1', team: { id: part.teamA } } });
  });
});

describe('a team', () => {
  it('that is retired keeps its cases, and gets no others', async () => {
    const { part, lead, caseId } = await givenCase();
    await database.sql(`update organisations.team set retired_on = clock.today() where id = any ($1)`, [
      [part.teamA, part.teamB],
    ]);
    expect(await amendCase(submissions, first(caseId), lead, { answers: FEW_LEVELS })).toMatchObject({
      case: { version: 2 },
    });
    expect(await amendCase(submissions, { caseId, expectedVersion: 2 }, lead, { teamCode: 'B1' })).toMatchObject({
      __typename: 'NotFoundError',
      entity: 'Team',
    });
  });

  it('bounds a data collector: the cases of others are not there, and none can be given to others', async () => {
    const { part, lead, caseId } = await givenCase();
    const otherId = caseIdOf(await recordCase(submissions, part, lead, { teamCode: 'B1' }));
    const { organisationId } = part.organisation;
    const { subject } = await givenColleague(database, {
      role: 'DATA_COLLECTOR',
      organisationId,
      auditCycleId: part.cycle.auditCycleId,
      teamIds: [part.teamA],
    });
    const noCase = { __typename: 'NotFoundError', entity: 'Case' };
    expect(await amendCase(submissions, first(otherId), subject)).toMatchObject(noCase);
    expect(await removeCase(submissions, first(otherId), subject)).toMatchObject(noCase);
    const away = await amendCase(submissions, first(caseId), subject, { teamCode: 'B1' });
    expect(away).toMatchObject({ __typename: 'NotFoundError', entity: 'Team' });
    expect(await amendCase(submissions, first(caseId), subject, { answers: FEW_LEVELS })).toMatchObject({
      case: { version: 2 },
    });
  });

  it('of another organisation is not there', async () => {
    const { part, lead, caseId } = await givenCase();
    const other = await givenPart(database, { in: part });
    const foreign = await givenTeam(database, other.organisation.organisationId, 'Z1');
    for (const team of [{ teamId: foreign }, { teamCode: 'Z1' }]) {
      expect(await amendCase(submissions, first(caseId), lead, team)).toMatchObject({ entity: 'Team' });
    }
  });
});

describe('removing a case', () => {
  it('takes it out of everything that is read, once under one key', async () => {
    const { part, lead, caseId } = await givenCase();
    const key = { idempotencyKey: 'k1' };
    const removed = await removeCase(submissions, first(caseId), lead, key);
    expect(removed).toMatchObject({
      __typename: 'RemoveCaseSuccess',
      caseId,
      localReference: 'A1-1',
      submission: { caseCount: 0, version: 3 },
    });
    expect(await removeCase(submissions, first(caseId), lead, key)).toEqual(removed);
    expect(await removeCase(submissions, first(caseId), lead)).toMatchObject({ entity: 'Case' });
    expect(await amendCase(submissions, { caseId, expectedVersion: 2 }, lead)).toMatchObject({ entity: 'Case' });
    expect(await recordCase(submissions, part, lead)).toMatchObject({ case: { localReference: 'A1-2' } });
  });

  it('needs a reason without an identifier', async () => {
    const { lead, caseId } = await givenCase();
    const named = await removeCase(submissions, first(caseId), lead, { reason: 'same as 943 476 5919' });
    expect(named).toMatchObject({ __typename: 'IdentifierRefusedError', path: 'reason' });
    expect(await removeCase(submissions, first(caseId), lead, { reason: ' x ' })).toMatchObject({
      fields: [{ path: 'reason' }],
    });
    expect(await amendCase(submissions, first(caseId), lead)).toMatchObject({ case: { version: 1 } });
  });
});

describe('a case that cannot be changed', () => {
  it('is one of a signed-off submission, until the sign-off is withdrawn', async () => {
    const { part, lead, caseId } = await givenCase();
    await signOff(submissions, part, 2);
    const signedOff = { __typename: 'InvalidTransitionError', currentState: 'SIGNED_OFF' };
    expect(await amendCase(submissions, first(caseId), lead, { answers: FEW_LEVELS })).toMatchObject(signedOff);
    expect(await removeCase(submissions, first(caseId), lead)).toMatchObject(signedOff);
    await database.sql(
      `update submissions.submission set state = 'OPEN', signed_off_at = null, signed_off_by = null where organisation_id = $1`,
      [part.organisation.organisationId],
    );
    expect(await removeCase(submissions, first(caseId), lead)).toMatchObject({ __typename: 'RemoveCaseSuccess' });
  });

  it('is one after the window, at the end of its last day or by the lock', async () => {
    const { part, lead, caseId } = await givenCase();
    await database.sql(`update submissions.gate set closes_at = clock.now() where audit_cycle_id = $1`, [
      part.cycle.auditCycleId,
    ]);
    const closed = { __typename: 'WindowClosedError' };
    expect(await amendCase(submissions, first(caseId), lead)).toMatchObject(closed);
    expect(await removeCase(submissions, first(caseId), lead)).toMatchObject(closed);
    const locked = await givenCase();
    await lockCycle(submissions, locked.part.cycle.auditCycleId, (await givenCentralPerson(database)).subject);
    expect(await amendCase(submissions, first(locked.caseId), locked.lead)).toMatchObject(closed);
    expect(await removeCase(submissions, first(locked.caseId), locked.lead)).toMatchObject(closed);
  });
});

describe('a case that a lock has taken in', () => {
  /** The row of the lock, byte for byte, but for the end that a later lock sets. */
  async function lockedRows(part: GivenPart): Promise<unknown> {
    return database.sql(
      `select (to_jsonb(audit_case) - 'until_lock')::text as row from submissions.audit_case
       where organisation_id = $1 and from_lock = 1 order by id`,
      [part.organisation.organisationId],
    );
  }

  async function digestAgain(part: GivenPart): Promise<string> {
    await database.sql(`select set_config('app.central', 'on', false)`);
    const [again] = await database.sql<{ digest: string }>(`select digest from contracts.lock_digest_v1($1, 1, $2)`, [
      part.cycle.auditCycleId,
      part.cycle.programmeVersionId,
    ]);
    await database.sql(`select set_config('app.central', '', false)`);
    return again?.digest ?? '';
  }

  it('stays in it as it was, whatever is amended, moved and removed after the cycle was reopened', async () => {
    const { part, lead, caseId } = await givenCase();
    const removedId = caseIdOf(await recordCase(submissions, part, lead));
    const { digest } = await givenLock(database, part.cycle);
    const locked = await lockedRows(part);
    await database.sql(`update submissions.gate set state = 'OPEN' where audit_cycle_id = $1`, [
      part.cycle.auditCycleId,
    ]);

    await amendCase(submissions, first(caseId), lead, { answers: FEW_LEVELS, teamCode: 'B1' });
    const again = await amendCase(submissions, { caseId, expectedVersion: 2 }, lead, { answers: COMPLETE_ANSWERS });
    expect(again).toMatchObject({ case: { version: 3, localReference: 'A1-1' } });
    expect(await removeCase(submissions, first(removedId), lead)).toMatchObject({ localReference: 'A1-2' });
    expect(await recordCase(submissions, part, lead)).toMatchObject({ case: { localReference: 'A1-3' } });

    expect(await lockedRows(part)).toEqual(locked);
    expect(await digestAgain(part)).toBe(digest);
    expect(await stored(part)).toMatchObject([
      { reference: 'A1-1', team: 'A1', from: 1, until: 2, version: 1 },
      { reference: 'A1-1', team: 'B1', from: 2, until: null, version: 3 },
      { reference: 'A1-2', from: 1, until: 2, state: 'COMPLETE' },
      { reference: 'A1-3', from: 2, until: null },
    ]);
    expect(await givenLock(database, part.cycle)).toMatchObject({ lockNumber: 2, caseCount: 2 });
    expect(await digestAgain(part)).toBe(digest);
  });
});
