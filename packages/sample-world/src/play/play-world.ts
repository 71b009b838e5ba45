import { type PlanStep } from '../plan/plan-step.js';
import { adoptIntervention, publishIntervention, registerForWorkshop, scheduleWorkshop } from './improvement-steps.js';
import {
  appoint,
  grantPartnerAccess,
  grantRole,
  recordSuccession,
  registerOrganisation,
  registerPartnerTool,
  registerPerson,
  registerTeams,
} from './organisation-steps.js';
import { advanceProgramme, draftProgramme, enrol, planAuditCycle } from './programme-steps.js';
import { type StepScene } from './step-scene.js';
import { lockAuditCycle, publishBenchmark, signOff, uploadCases } from './submission-steps.js';
import { emptyMemory, type WorldMemory } from './world-memory.js';
import { type WorldPlatform } from './world-platform.js';

/**
 * Plays a plan on a platform: each step on its day, by the person who takes it, through the same graph that everybody uses.
 * A plan that was played in part before goes on where it stopped; the platform's clock shows true time at the end, and
 * when a step fails.
 * @throws with the step that was refused, and why
 */
export async function playWorld(plan: readonly PlanStep[], platform: WorldPlatform, seed: string): Promise<void> {
  try {
    await playSteps(plan, { platform, memory: emptyMemory(), seed });
  } finally {
    await platform.moveClock(null);
  }
}

/** Where the steps of a plan are played, what is remembered of earlier ones, and what their idempotency keys begin with. */
export interface Stage {
  readonly platform: WorldPlatform;
  readonly memory: WorldMemory;
  readonly seed: string;
}

/**
 * Plays a part of a plan, and leaves the clock at its last step.
 * @throws with the step that was refused, and why
 */
export async function playSteps(plan: readonly PlanStep[], { platform, memory, seed }: Stage): Promise<void> {
  for (const [index, step] of plan.entries()) {
    await platform.moveClock(step.at);
    await play({ platform, memory, key: `${seed}:${index}` }, step).catch((error: unknown) => {
      throw new Error(`Step ${index + 1} of the sample world, ${step.kind} by ${step.by}, failed.`, { cause: error });
    });
  }
}

async function play(scene: StepScene, step: PlanStep): Promise<void> {
  switch (step.kind) {
    case 'FOUND_CENTRAL_TEAM':
      return scene.platform.foundCentralTeam(step.person);
    case 'REGISTER_PERSON':
      return registerPerson(scene, step);
    case 'GRANT_ROLE':
      return grantRole(scene, step);
    case 'REGISTER_ORGANISATION':
      return registerOrganisation(scene, step);
    case 'NOMINATE_LOCAL_LEAD':
    case 'APPOINT_DEPUTY':
      return appoint(scene, step);
    case 'REGISTER_TEAMS':
      return registerTeams(scene, step);
    case 'REGISTER_PARTNER_TOOL':
      return registerPartnerTool(scene, step);
    case 'GRANT_PARTNER_ACCESS':
      return grantPartnerAccess(scene, step);
    case 'RECORD_SUCCESSION':
      return recordSuccession(scene, step);
    case 'DRAFT_PROGRAMME':
      return draftProgramme(scene, step);
    case 'SUBMIT_PROGRAMME_FOR_CHECK':
    case 'APPROVE_PROGRAMME':
      return advanceProgramme(scene, step);
    case 'PLAN_AUDIT_CYCLE':
      return planAuditCycle(scene, step);
    case 'ENROL':
      return enrol(scene, step);
    case 'UPLOAD_CASES':
      return uploadCases(scene, step);
    case 'SIGN_OFF_SUBMISSION':
      return signOff(scene, step);
    case 'LOCK_AUDIT_CYCLE':
      return lockAuditCycle(scene, step);
    case 'PUBLISH_BENCHMARK':
      return publishBenchmark(scene, step);
    case 'PUBLISH_INTERVENTION':
      return publishIntervention(scene, step);
    case 'ADOPT_INTERVENTION':
      return adoptIntervention(scene, step);
    case 'SCHEDULE_WORKSHOP':
      return scheduleWorkshop(scene, step);
    case 'REGISTER_FOR_WORKSHOP':
      return registerForWorkshop(scene, step);
  }
}
