import { moveClock } from '../harness/move-clock.js';
import { type Platform } from '../harness/platform.js';
import { type JourneyScene, openScene } from './journey-scene.js';
import { type JourneyStep, takeSteps } from './journey-step.js';
import { LOCKING_STEPS } from './locking-steps.js';
import { PLANNING_STEPS } from './planning-steps.js';
import { PUBLICATION_STEPS } from './publication-steps.js';
import { SUBMISSION_STEPS } from './submission-steps.js';

const STEPS: readonly JourneyStep<JourneyScene>[] = [
  ...PLANNING_STEPS,
  ...SUBMISSION_STEPS,
  ...LOCKING_STEPS,
  ...PUBLICATION_STEPS,
];

/**
 * One complete audit cycle through the gateway, as the right people each time: planned, enrolled, collected, signed off,
 * locked, analysed, published, read.
 * @param tell is given one line for each step that went as it must
 * @returns how many steps passed
 * @throws at the first step that did not, with its title
 */
export async function auditCycleJourney(platform: Platform, tell: (line: string) => void): Promise<number> {
  const scene = await openScene(platform);
  try {
    return await takeSteps(STEPS, scene, tell);
  } finally {
    if (platform.managementUrl !== null) await moveClock(platform, null);
  }
}
