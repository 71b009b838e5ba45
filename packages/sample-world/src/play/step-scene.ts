import { type PlanStep } from '../plan/plan-step.js';
import { type WorldMemory } from './world-memory.js';
import { type WorldPlatform } from './world-platform.js';

/** What a step is played on. */
export interface StepScene {
  readonly platform: WorldPlatform;
  readonly memory: WorldMemory;
  /** The step's idempotency key: played a second time, it changes nothing and gives the same answer. */
  readonly key: string;
}

/** The steps of the given kinds. */
export type StepOf<Kind extends PlanStep['kind']> = Extract<PlanStep, { readonly kind: Kind }>;
