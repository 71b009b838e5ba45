import {
  AuditCycleProgressDocument,
  CaseUploadDocument,
  CommitCaseUploadDocument,
  LockAuditCycleDocument,
  MySubmissionDocument,
  PreviewBenchmarkDocument,
  PublishBenchmarkDocument,
  SignOffSubmissionDocument,
  StartCaseUploadDocument,
} from '@qip/schema/generated/graphql';
import { type StepOf, type StepScene } from './step-scene.js';
import { shown, succeeded } from './succeeded.js';
import { recall } from './world-memory.js';
import { type WorldPlatform } from './world-platform.js';

/** A file is sent, checked and taken over. */
export async function uploadCases({ platform, memory, key }: StepScene, step: StepOf<'UPLOAD_CASES'>): Promise<void> {
  const input = {
    organisationId: recall(memory.organisations, step.odsCode),
    auditCycleId: recall(memory.cycles, step.cycle),
    mode: 'REPLACE' as const,
    idempotencyKey: key,
  };
  const started = succeeded(
    (await platform.ask(step.by, StartCaseUploadDocument, { input })).startCaseUpload,
    'StartCaseUploadSuccess',
  );
  const { id, uploadUrl } = shown(started.upload);
  if (uploadUrl !== null) await platform.upload(uploadUrl, step.csv);
  const checked = shown((await platform.ask(step.by, CaseUploadDocument, { id })).caseUpload);
  if (checked.state === 'COMMITTED') return;
  const commit = { uploadId: id, expectedVersion: checked.version, idempotencyKey: `${key}:commit` };
  const committed = await platform.ask(step.by, CommitCaseUploadDocument, { input: commit });
  const { upload } = succeeded(committed.commitCaseUpload, 'CommitCaseUploadSuccess');
  if (shown(upload).newCount + shown(upload).unchangedCount !== step.caseCount) {
    throw new Error(`${step.fileName} holds ${step.caseCount} cases, but other ones were taken over.`);
  }
}

/** The lead vouches for the submission. What is signed off is left alone. */
export async function signOff(
  { platform, memory, key }: StepScene,
  step: StepOf<'SIGN_OFF_SUBMISSION'>,
): Promise<void> {
  const organisationId = recall(memory.organisations, step.odsCode);
  const auditCycleId = recall(memory.cycles, step.cycle);
  const { submissions } = await platform.ask(step.by, MySubmissionDocument, { auditCycleId });
  const own = submissions?.edges.find(({ node }) => node.organisation?.id === organisationId)?.node;
  if (own?.state === 'SIGNED_OFF') return;
  const input = { organisationId, auditCycleId, expectedVersion: own?.version ?? 0, idempotencyKey: key };
  const answer = await platform.ask(step.by, SignOffSubmissionDocument, { input });
  succeeded(answer.signOffSubmission, 'SignOffSubmissionSuccess');
}

/** The central team locks a cycle; what nobody has signed off is left out. */
export async function lockAuditCycle(
  { platform, memory, key }: StepScene,
  step: StepOf<'LOCK_AUDIT_CYCLE'>,
): Promise<void> {
  const input = {
    auditCycleId: recall(memory.cycles, step.cycle),
    unsigned: 'LEAVE_OUT' as const,
    idempotencyKey: key,
  };
  succeeded((await platform.ask(step.by, LockAuditCycleDocument, { input })).lockAuditCycle, 'LockAuditCycleSuccess');
}

/** The central team publishes what the analysis has made. What is published is left alone. */
export async function publishBenchmark(
  { platform, memory, key }: StepScene,
  step: StepOf<'PUBLISH_BENCHMARK'>,
): Promise<void> {
  const auditCycleId = recall(memory.cycles, step.cycle);
  await analysisReady(platform, step);
  const { auditCycle } = await platform.ask(step.by, PreviewBenchmarkDocument, { code: step.cycle });
  const { publishedAt, version } = shown(shown(auditCycle).benchmark);
  if (publishedAt !== null) return;
  const input = { auditCycleId, expectedVersion: version, idempotencyKey: key };
  succeeded(
    (await platform.ask(step.by, PublishBenchmarkDocument, { input })).publishBenchmark,
    'PublishBenchmarkSuccess',
  );
}

const LOOK_EVERY_MS = 50;
const LOOKS = 1_200;

/** The lock has asked for the analysis; a job does it. */
async function analysisReady(platform: WorldPlatform, step: StepOf<'PUBLISH_BENCHMARK'>): Promise<void> {
  for (let look = 0; look < LOOKS; look += 1) {
    const { auditCycle } = await platform.ask(step.by, AuditCycleProgressDocument, { code: step.cycle });
    const analysis = auditCycle?.analysis;
    if (analysis?.status === 'READY') return;
    if (analysis?.status === 'FAILED')
      throw new Error(`The analysis of ${step.cycle} failed: ${analysis.failure ?? ''}.`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  throw new Error(`The analysis of ${step.cycle} was not ready within a minute: does a worker run?`);
}
