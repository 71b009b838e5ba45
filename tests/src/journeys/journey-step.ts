import { type JourneyScene } from './journey-scene.js';

/** One step of a journey. It throws when something is not as it must be, and otherwise says in a few words what it saw. */
export interface JourneyStep {
  readonly title: string;
  readonly run: (scene: JourneyScene) => Promise<string>;
}
