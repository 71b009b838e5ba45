import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  CaseUploadDocument,
  CommitCaseUploadDocument,
  MySubmissionDocument,
  RecordCaseDocument,
  SignOffSubmissionDocument,
  StartCaseUploadDocument,
} from '@qip/schema/generated/graphql';
import { JOURNEY_DIRECTORY, PLACE_WITH_MISTAKES } from '../fixtures/journey-fixtures.js';
import { expectEqual, expectMember, present } from './expectation.js';
import { type JourneyScene, type Participant, withTeams } from './journey-scene.js';
import { type JourneyStep } from './journey-step.js';
import { type FiveCounts, lithiumCounts, sumOfCounts } from './lithium-counts.js';
import { cycleOf } from './planning-steps.js';

/** A case by form: on lithium for two years, four serum levels, renal function once, thyroid function never. */
const CASE_BY_FORM = {
  sex: 'FEMALE',
  ageBand: '36-45',
  ethnicity: 'WHITE',
  careSetting: 'COMMUNITY_ADULT',
  diagnosis: 'BIPOLAR',
  monthsOnLithium: 24,
  lithiumSalt: 'CARBONATE',
  dailyDose: 800,
  interactingMedicines: [],
  declinedTests: false,
  serumLithiumTests: 4,
  renalTests: 1,
  thyroidTests: 0,
  weightMeasured: true,
};
const OUTCOMES_BY_FORM = ['NOT_APPLICABLE', 'NOT_APPLICABLE', 'MET', 'NOT_MET', 'NOT_MET'] as const;
/** What the case by form adds, standard by standard. */
export const COUNTS_BY_FORM = OUTCOMES_BY_FORM.map((outcome) => ({
  met: outcome === 'MET' ? 1 : 0,
  notMet: outcome === 'NOT_MET' ? 1 : 0,
  excluded: 0,
  notApplicable: outcome === 'NOT_APPLICABLE' ? 1 : 0,
  missing: 0,
}));

/** From the files to twelve signed submissions. */
export const SUBMISSION_STEPS: readonly JourneyStep<JourneyScene>[] = [
  {
    title: 'a file with mistakes is refused with every mistake by row and column, and nothing is stored',
    run: async (scene) => {
      const participant = present(scene.participants[PLACE_WITH_MISTAKES], 'the participant with mistakes');
      const text = await readFile(join(JOURNEY_DIRECTORY, 'with-mistakes.csv'), 'utf8');
      const upload = await send(scene, participant, withTeams(text, participant.teamCodes));
      expectEqual(upload.state, 'REFUSED', 'state of the upload');
      const problems = upload.problems.edges
        .filter(({ node }) => node.severity === 'ERROR')
        .map(({ node: { row, columnName, code } }) => ({ row, columnName, code }));
      const planted: unknown = JSON.parse(
        await readFile(join(JOURNEY_DIRECTORY, 'with-mistakes.problems.json'), 'utf8'),
      );
      expectEqual(problems, planted, 'problems of the file');
      expectEqual((await submissionOf(scene, participant))?.caseCount ?? 0, 0, 'cases after a refused file');
      return `${problems.length} mistakes named`;
    },
  },
  {
    title: 'each lead uploads a file, sees what is in it, and takes it over',
    run: async (scene) => {
      for (const participant of scene.participants) {
        const upload = await send(scene, participant, participant.csv);
        expectEqual(upload.state, 'CHECKED', `state of the upload of ${participant.odsCode}`);
        await commit(scene, participant, upload);
        const stored = present(await submissionOf(scene, participant), 'the submission');
        const rowCount = casesIn(lithiumCounts(participant.csv));
        expectEqual([stored.caseCount, stored.completeCount], [rowCount, rowCount], 'cases stored and complete');
      }
      scene.expected = sumOfCounts(scene.participants.map(({ csv }) => lithiumCounts(csv)));
      scene.expectedCaseCount = casesIn(scene.expected);
      return `${scene.expectedCaseCount} cases`;
    },
  },
  {
    title: 'the same file a second time changes nothing',
    run: async (scene) => {
      const participant = present(scene.participants[2], 'a participant');
      const before = await submissionOf(scene, participant);
      const upload = await send(scene, participant, participant.csv);
      expectEqual(
        [upload.newCount, upload.removedCount, upload.unchangedCount],
        [0, 0, before?.caseCount],
        'what would change',
      );
      await commit(scene, participant, upload);
      expectEqual((await submissionOf(scene, participant))?.caseCount, before?.caseCount, 'cases');
      return `${before?.caseCount ?? 0} cases unchanged`;
    },
  },
  {
    title: 'one more case is recorded by form, and its outcomes are explained',
    run: async (scene) => {
      const { lead, organisationId, teamCodes } = present(scene.participants[0], 'a participant');
      const input = {
        organisationId,
        auditCycleId: cycleOf(scene).id,
        teamCode: teamCodes[0] ?? '',
        answers: CASE_BY_FORM,
        asDraft: false,
      };
      const { recordCase } = await scene.graph.ask(lead, RecordCaseDocument, { input });
      const recorded = present(expectMember(recordCase, 'RecordCaseSuccess').case, 'the case');
      expectEqual(
        recorded.outcomes.map(({ state }) => state),
        OUTCOMES_BY_FORM,
        'outcomes of the case',
      );
      scene.expected = sumOfCounts([scene.expected, COUNTS_BY_FORM]);
      scene.expectedCaseCount += 1;
      return recorded.localReference;
    },
  },
  {
    title: "no lead can write into another organisation's submission",
    run: async (scene) => {
      const [first, second] = scene.participants;
      const { organisationId, teamCodes } = present(second, 'a second participant');
      const input = {
        organisationId,
        auditCycleId: cycleOf(scene).id,
        teamCode: teamCodes[0] ?? '',
        answers: CASE_BY_FORM,
        asDraft: false,
      };
      const { recordCase } = await scene.graph.ask(present(first, 'a participant').lead, RecordCaseDocument, { input });
      expectMember(recordCase, 'NotFoundError');
      return 'NotFoundError';
    },
  },
  {
    title: 'each lead signs off',
    run: async (scene) => {
      for (const participant of scene.participants) {
        const { version } = present(await submissionOf(scene, participant), 'the submission');
        const input = {
          organisationId: participant.organisationId,
          auditCycleId: cycleOf(scene).id,
          expectedVersion: version,
        };
        const { signOffSubmission } = await scene.graph.ask(participant.lead, SignOffSubmissionDocument, { input });
        const { submission } = expectMember(signOffSubmission, 'SignOffSubmissionSuccess');
        expectEqual(submission?.state, 'SIGNED_OFF', 'state of the submission');
      }
      return `${scene.participants.length} submissions`;
    },
  },
];

type Upload = NonNullable<Awaited<ReturnType<typeof send>>>;

/** Starts an upload, sends the file to the address that comes back, and reads what was found in it. */
async function send(scene: JourneyScene, { lead, organisationId }: Participant, csv: string) {
  const input = { organisationId, auditCycleId: cycleOf(scene).id, mode: 'REPLACE' as const };
  const { startCaseUpload } = await scene.graph.ask(lead, StartCaseUploadDocument, { input });
  const { id, uploadUrl } = present(expectMember(startCaseUpload, 'StartCaseUploadSuccess').upload, 'the upload');
  await scene.graph.upload(present(uploadUrl, 'the address'), csv);
  return present((await scene.graph.ask(lead, CaseUploadDocument, { id })).caseUpload, 'the checked upload');
}

async function commit(scene: JourneyScene, { lead }: Participant, { id, version }: Upload): Promise<void> {
  const input = { uploadId: id, expectedVersion: version };
  const { commitCaseUpload } = await scene.graph.ask(lead, CommitCaseUploadDocument, { input });
  expectEqual(
    expectMember(commitCaseUpload, 'CommitCaseUploadSuccess').upload?.state,
    'COMMITTED',
    'state of the upload',
  );
}

/** A lead's own submission to the cycle of the journey. */
export async function submissionOf(scene: JourneyScene, { lead, organisationId }: Participant) {
  const { submissions } = await scene.graph.ask(lead, MySubmissionDocument, { auditCycleId: cycleOf(scene).id });
  return submissions?.edges.find(({ node }) => node.organisation?.id === organisationId)?.node;
}

/** Every case counts once on every standard, so any standard counts them all. */
function casesIn([any]: readonly FiveCounts[]): number {
  const { met, notMet, excluded, notApplicable, missing } = present(any, 'counts');
  return met + notMet + excluded + notApplicable + missing;
}
