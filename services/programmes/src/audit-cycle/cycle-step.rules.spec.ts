import { describe, expect, it } from '@jest/globals';
import { CYCLE_STEPS, type CycleStage, nextState, stepRefusal } from './cycle-step.rules.js';
import { PHASES } from './phase.rules.js';

const STAGES: readonly CycleStage[] = [...PHASES, 'LOCKED'];
const LEGAL = new Set([
  'ANNOUNCED RESCHEDULE PLANNED',
  'ANNOUNCED CANCEL CANCELLED',
  'PREPARATION RESCHEDULE PLANNED',
  'PREPARATION CANCEL CANCELLED',
  'COLLECTION RESCHEDULE PLANNED',
  'COLLECTION CANCEL CANCELLED',
  'SUBMISSION RESCHEDULE PLANNED',
  'SUBMISSION CANCEL CANCELLED',
  'ANALYSIS RESCHEDULE PLANNED',
  'ANALYSIS CANCEL CANCELLED',
  'REPORT_DUE CANCEL CANCELLED',
]);

describe('a step with a planned cycle', () => {
  it.each(STAGES.flatMap((stage) => CYCLE_STEPS.map((step) => [stage, step] as const)))(
    'from %s by %s leads where the table says, or nowhere',
    (stage, step) => {
      const state = nextState(stage, step);
      const isLegal = [...LEGAL].some((move) => move.startsWith(`${stage} ${step} `));
      if (isLegal) expect(LEGAL).toContain(`${stage} ${step} ${String(state)}`);
      else expect([state, stepRefusal(stage)]).toEqual([null, expect.stringMatching(/\.$/)]);
    },
  );
});
