import { AuditCycleProgressDocument, LockAuditCycleDocument, RecordCaseDocument } from '@qip/schema/generated/graphql';
import { endOfDay } from '@qip/subgraph-kit/values/local-date';
import { moveClock } from '../harness/move-clock.js';
import { expectEqual, expectMember, present } from './expectation.js';
import { CENTRAL, type JourneyScene } from './journey-scene.js';
import { type JourneyStep } from './journey-step.js';
import { cycleOf } from './planning-steps.js';
import { submissionOf } from './submission-steps.js';

const LOOK_EVERY_MS = 100;
const LOOKS = 300;

/** From the end of the window to an analysed cycle. */
export const LOCKING_STEPS: readonly JourneyStep<JourneyScene>[] = [
  {
    title: 'after the window a case is refused, and nothing is stored',
    run: async (scene) => {
      const participant = present(scene.participants[0], 'a participant');
      const before = await submissionOf(scene, participant);
      const how = await closeWindow(scene);
      const { lead, organisationId, teamCodes } = participant;
      const input = {
        organisationId,
        auditCycleId: cycleOf(scene).id,
        teamCode: teamCodes[0] ?? '',
        answers: {},
        asDraft: true,
      };
      const { recordCase } = await scene.graph.ask(lead, RecordCaseDocument, { input });
      expectMember(recordCase, 'WindowClosedError');
      const after = await submissionOf(scene, participant);
      expectEqual({ ...after, window: null }, { ...before, window: null }, 'the submission after the refusal');
      return how;
    },
  },
  {
    title: 'the central team locks the cycle: every accepted case is in it, once',
    run: async (scene) => {
      scene.locked ??= await lock(scene);
      expectEqual(scene.locked, scene.expectedCaseCount, 'locked cases');
      return `${scene.locked} cases`;
    },
  },
  {
    title: 'a second lock is refused and changes nothing',
    run: async (scene) => {
      const before = await scene.graph.ask(CENTRAL, AuditCycleProgressDocument, { code: cycleOf(scene).code });
      const input = { auditCycleId: cycleOf(scene).id, unsigned: 'LEAVE_OUT' as const, reason: 'once more' };
      const { lockAuditCycle } = await scene.graph.ask(CENTRAL, LockAuditCycleDocument, { input });
      expectEqual(expectMember(lockAuditCycle, 'InvalidTransitionError').currentState, 'LOCKED', 'state');
      const after = await scene.graph.ask(CENTRAL, AuditCycleProgressDocument, { code: cycleOf(scene).code });
      expectEqual(after.auditCycle?.submissionWindow, before.auditCycle?.submissionWindow, 'the window');
      return 'InvalidTransitionError';
    },
  },
  {
    title: 'the lock has asked for the analysis, and a job makes it',
    run: async (scene) => {
      for (let look = 0; look < LOOKS; look += 1) {
        const { auditCycle } = await scene.graph.ask(CENTRAL, AuditCycleProgressDocument, {
          code: cycleOf(scene).code,
        });
        const analysis = auditCycle?.analysis;
        if (analysis?.status === 'READY') return `lock ${analysis.lockNumber ?? 0}`;
        if (analysis?.status === 'FAILED') throw new Error(`the analysis failed: ${analysis.failure ?? ''}`);
        await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
      }
      throw new Error('the analysis was not ready within 30 seconds');
    },
  },
];

/** Where the clock can be moved, the last day passes; elsewhere the central team locks early, which closes the window too. */
async function closeWindow(scene: JourneyScene): Promise<string> {
  if (scene.platform.managementUrl === null) {
    scene.locked = await lock(scene);
    return 'WindowClosedError after an early lock';
  }
  await moveClock(scene.platform, endOfDay(cycleOf(scene).closesOn).toISOString());
  return 'WindowClosedError after the last day';
}

async function lock(scene: JourneyScene): Promise<number> {
  const input = { auditCycleId: cycleOf(scene).id, unsigned: 'LEAVE_OUT' as const, reason: 'the journey locks it' };
  const { lockAuditCycle } = await scene.graph.ask(CENTRAL, LockAuditCycleDocument, { input });
  return present(expectMember(lockAuditCycle, 'LockAuditCycleSuccess').lock, 'the lock').caseCount;
}
