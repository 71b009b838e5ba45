import { takeSteps } from '../journey-step.js';
import { BASELINE_STEPS } from './baseline-steps.js';
import { DISPATCH_STEPS } from './dispatch-steps.js';
import { FOUNDING_STEPS } from './founding-steps.js';
import { PLANNING_STEPS } from './planning-steps.js';
import { openYear } from './year-scene.js';

const STEPS = [...FOUNDING_STEPS, ...PLANNING_STEPS, ...DISPATCH_STEPS, ...BASELINE_STEPS];

/**
 * A year of two programmes on a platform of its own, from the first member to the Quality Accounts, as the right people
 * each time.
 * @param tell is given one line for each step that went as it must
 * @returns how many steps passed
 * @throws at the first step that did not, with its title
 */
export async function yearJourney(tell: (line: string) => void): Promise<number> {
  const { scene, close } = await openYear();
  try {
    return await takeSteps(STEPS, scene, tell);
  } finally {
    await close();
  }
}
