/** One step of a journey. It throws when something is not as it must be, and otherwise says in a few words what it saw. */
export interface JourneyStep<Scene> {
  readonly title: string;
  readonly run: (scene: Scene) => Promise<string>;
}

/**
 * Takes the steps of a journey, one after the other.
 * @param tell is given one line for each step that went as it must
 * @returns how many steps passed
 * @throws at the first step that did not, with its title
 */
export async function takeSteps<Scene>(
  steps: readonly JourneyStep<Scene>[],
  scene: Scene,
  tell: (line: string) => void,
): Promise<number> {
  for (const [index, step] of steps.entries())
    tell(`${String(index + 1).padStart(2)}. ${step.title}: ${await take(step, scene)}`);
  return steps.length;
}

async function take<Scene>(step: JourneyStep<Scene>, scene: Scene): Promise<string> {
  try {
    return await step.run(scene);
  } catch (error) {
    throw new Error(`The step "${step.title}" failed.`, { cause: error });
  }
}
