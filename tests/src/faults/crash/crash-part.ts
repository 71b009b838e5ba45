import { randomUUID } from 'node:crypto';
import {
  CommitCaseUploadDocument,
  type CommitCaseUploadMutation,
  StartCaseUploadDocument,
} from '@qip/schema/generated/graphql';
import { DEMO_PEOPLE } from '@qip/sample-world/demo-people';
import { givenOrganisation, givenTeam } from '@qip/testkit/given-organisations';
import { givenCycle, type GivenCycle, givenEnrolment, givenProgramme } from '@qip/testkit/given-programmes';
import { givenCases, givenSubmission } from '@qip/testkit/given-submissions';
import { type TestDatabase } from '@qip/testkit/test-database';
import { createGraphClient } from '../../harness/graph-client.js';
import { expectMember, present } from '../../journeys/expectation.js';

/** An organisation's part in a cycle, with a few cases that were there before. */
export interface CrashPart {
  /** The demo person who leads the organisation. */
  readonly lead: string;
  readonly organisationId: string;
  readonly auditCycleId: string;
  /** What became of the upload so far, as far as its sender was told. */
  readonly sent: { uploadId: string | null; address: string | null; readonly commitKey: string };
}

export const CASES_BEFORE = 3;
export const CASES_IN_FILE = 50_000;

/** A file of so many cases, no two the same. */
const CRASH_FILE = [
  'teamCode,ageBand,onLithium,monthsOnLithium,declinedTests,serumLevels,renalBeforeStart,comment',
  ...Array.from(
    { length: CASES_IN_FILE },
    (_, index) => `${index % 2 === 0 ? 'A1' : 'B1'},18-64,yes,${12 + (index % 700)},no,${index % 25},,week ${index}`,
  ),
  '',
].join('\n');

const LEADS = DEMO_PEOPLE.filter(({ role }) => role === 'LOCAL_LEAD');

/** A cycle for all parts. */
export async function givenCrashCycle(database: TestDatabase): Promise<GivenCycle> {
  return givenCycle(database, await givenProgramme(database));
}

/** A part that nobody had before. @param place which of the demo's leads leads it; one for each part */
export async function givenCrashPart(database: TestDatabase, cycle: GivenCycle, place: number): Promise<CrashPart> {
  const { auditCycleId } = cycle;
  const person = present(LEADS[place], 'a lead for each part');
  const { organisationId, lead } = await givenOrganisation(database);
  await database.sql(`update organisations.person set subject = $2 where id = $1`, [lead.personId, person.subject]);
  const teamId = await givenTeam(database, organisationId, 'A1');
  await givenTeam(database, organisationId, 'B1');
  await givenEnrolment(database, { organisationId, auditCycleId });
  const submission = await givenSubmission(database, organisationId, cycle);
  await givenCases(database, submission, [{ teamId, teamCode: 'A1', outcomes: 'MAM', count: CASES_BEFORE }]);
  const sent = { uploadId: null, address: null, commitKey: randomUUID() };
  return { lead: person.key, organisationId, auditCycleId, sent };
}

/** Starts an upload in the place of all cases. */
async function startUpload(gatewayUrl: string, part: CrashPart): Promise<void> {
  const { lead, organisationId, auditCycleId, sent } = part;
  const input = { organisationId, auditCycleId, mode: 'REPLACE' as const };
  const { startCaseUpload } = await createGraphClient(gatewayUrl).ask(lead, StartCaseUploadDocument, { input });
  const upload = present(expectMember(startCaseUpload, 'StartCaseUploadSuccess').upload, 'the upload');
  sent.uploadId = upload.id;
  sent.address = present(upload.uploadUrl, 'the address');
}

async function sendFile(gatewayUrl: string, { sent }: CrashPart): Promise<void> {
  const status = await createGraphClient(gatewayUrl).upload(present(sent.address, 'the address'), CRASH_FILE);
  if (status !== 200) throw new Error(`The file was answered with ${status}.`);
}

async function commitUpload(gatewayUrl: string, { lead, sent }: CrashPart): Promise<CommitCaseUploadMutation> {
  const input = { uploadId: present(sent.uploadId, 'the upload'), expectedVersion: 2, idempotencyKey: sent.commitKey };
  const answer = await createGraphClient(gatewayUrl).ask(lead, CommitCaseUploadDocument, { input });
  expectMember(answer.commitCaseUpload, 'CommitCaseUploadSuccess');
  return answer;
}

/** Uploads the file from beginning to end. @throws where somebody was killed on the way */
export async function upload(gatewayUrl: string, part: CrashPart): Promise<void> {
  await startUpload(gatewayUrl, part);
  await sendFile(gatewayUrl, part);
  await commitUpload(gatewayUrl, part);
}

/** Where an upload can stand, and how many rows of it may wait. */
export interface Standing {
  readonly state: 'NOT_STARTED' | 'AWAITING_FILE' | 'CHECKED' | 'COMMITTED';
  readonly stagedRows: number;
  /** Complete cases with how many different comments, and removed ones. */
  readonly cases: number;
  readonly comments: number;
  readonly removed: number;
  /** The commits that the audit trail knows of. */
  readonly commits: number;
}

/** What the database holds of a part. */
export async function standingOf(database: TestDatabase, { organisationId }: CrashPart): Promise<Standing> {
  const [row] = await database.sql<Standing & Record<string, unknown>>(
    `select coalesce((select state from submissions.case_upload where organisation_id = $1 order by started_at desc limit 1),
         'NOT_STARTED') as state,
       (select count(*)::int from submissions.case_upload_row where organisation_id = $1) as "stagedRows",
       count(*) filter (where state = 'COMPLETE')::int as cases,
       count(distinct answers ->> 'comment') filter (where state = 'COMPLETE')::int as comments,
       count(*) filter (where state = 'REMOVED')::int as removed,
       (select count(*)::int from submissions.audit_event where operation = 'commitCaseUpload' and chain = $1) as commits
     from submissions.audit_case where organisation_id = $1`,
    [organisationId],
  );
  return present(row, 'the standing');
}

/** Goes on from where the upload stands, as its sender would: nobody sends again what has come in. */
export async function goOn(gatewayUrl: string, part: CrashPart, { state }: Standing): Promise<void> {
  if (part.sent.address === null) return upload(gatewayUrl, part);
  if (state === 'AWAITING_FILE') await sendFile(gatewayUrl, part);
  await commitUpload(gatewayUrl, part);
}
