import {
  ApproveProgrammeDocument,
  DraftProgrammeDocument,
  EnrolDocument,
  PlanAuditCycleDocument,
  ProgrammeVersionsDocument,
  SubmitProgrammeForCheckDocument,
} from '@qip/schema/generated/graphql';
import { type StepOf, type StepScene } from './step-scene.js';
import { shown, succeeded } from './succeeded.js';
import { recall } from './world-memory.js';

/** A programme is drafted with its audit tool and standards. */
export async function draftProgramme(
  { platform, memory, key }: StepScene,
  step: StepOf<'DRAFT_PROGRAMME'>,
): Promise<void> {
  const { topic, title, clinicalArea, auditUnit, tool, standards } = step.programme;
  const input = {
    topic,
    title,
    clinicalArea,
    auditUnit,
    nextReviewOn: step.nextReviewOn,
    auditTool: tool,
    standards,
    idempotencyKey: key,
  };
  const answer = await platform.ask(step.by, DraftProgrammeDocument, { input });
  const { programmeVersion } = succeeded(answer.draftProgramme, 'DraftProgrammeSuccess');
  memory.programmes.set(topic, shown(programmeVersion).programme.id);
}

/** The newest version is submitted for check, or approved. What was done before is left alone. */
export async function advanceProgramme(
  { platform, key }: StepScene,
  step: StepOf<'SUBMIT_PROGRAMME_FOR_CHECK' | 'APPROVE_PROGRAMME'>,
): Promise<void> {
  const { programme } = await platform.ask(step.by, ProgrammeVersionsDocument, { topic: step.topic });
  const newest = shown(programme).versions[0];
  if (newest === undefined) throw new Error(`The programme of topic ${step.topic} has no version.`);
  const input = { programmeVersionId: newest.id, expectedVersion: newest.version, idempotencyKey: key };
  if (step.kind === 'SUBMIT_PROGRAMME_FOR_CHECK' && newest.state === 'DRAFT') {
    const answer = await platform.ask(step.by, SubmitProgrammeForCheckDocument, { input });
    succeeded(answer.submitProgrammeForCheck, 'SubmitProgrammeForCheckSuccess');
  }
  if (step.kind === 'APPROVE_PROGRAMME' && newest.state === 'IN_CHECK') {
    const answer = await platform.ask(step.by, ApproveProgrammeDocument, { input });
    succeeded(answer.approveProgramme, 'ApproveProgrammeSuccess');
  }
}

/** A cycle is planned. */
export async function planAuditCycle(
  { platform, memory, key }: StepScene,
  step: StepOf<'PLAN_AUDIT_CYCLE'>,
): Promise<void> {
  const input = {
    programmeId: recall(memory.programmes, step.topic),
    kind: step.cycleKind,
    label: step.label,
    code: step.cycle,
    baselineId: step.baseline === null ? null : recall(memory.cycles, step.baseline),
    ...step.schedule,
    idempotencyKey: key,
  };
  const answer = await platform.ask(step.by, PlanAuditCycleDocument, { input });
  const { auditCycle } = succeeded(answer.planAuditCycle, 'PlanAuditCycleSuccess');
  memory.cycles.set(step.cycle, shown(auditCycle).id);
}

/** An organisation decides to take part. */
export async function enrol({ platform, memory, key }: StepScene, step: StepOf<'ENROL'>): Promise<void> {
  const input = {
    organisationId: recall(memory.organisations, step.odsCode),
    auditCycleId: recall(memory.cycles, step.cycle),
    casesExpected: step.casesExpected,
    idempotencyKey: key,
  };
  succeeded((await platform.ask(step.by, EnrolDocument, { input })).enrol, 'EnrolSuccess');
}
