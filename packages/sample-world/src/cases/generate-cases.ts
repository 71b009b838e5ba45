import type { Answers } from '@qip/audit-engine/answers';
import type { ProgrammeDefinition } from '../programmes/programme-definition.js';
import { randomOf } from '../random/random.js';
import { CASE_RECIPES } from '../recipes/case-recipes.js';
import { chooseOutcomes, type WantedCase } from './choose-outcomes.js';
import { caseCountOf, type CycleMargins } from './margins.js';
import { type Participant, slotsOf } from './participant.js';

/** What cases are to be made up. */
export interface CaseRequest {
  readonly definition: ProgrammeDefinition;
  readonly margins: CycleMargins;
  /** Their teams' cases add up to those of the margins. */
  readonly participants: readonly Participant[];
  readonly seed: string;
  /** Tells the cycles of a seed apart; an organisation's habits last from one to the next. */
  readonly cycle: string;
}

/** A made-up case, and where the engine will find it. Nobody's data: synthetic from end to end. */
export interface SampleCase extends WantedCase {
  readonly odsCode: string;
  readonly teamCode: string;
  readonly answers: Answers;
}

/**
 * Makes up the cases of a cycle. The nation comes out exactly as the margins say; organisations and teams differ. The
 * same request gives the same cases, on every machine.
 *
 * @returns The cases organisation by organisation and team by team, in the order of the request.
 * @throws {RangeError} where the margins contradict one another, the standards, or the number of cases.
 */
export function generateCases({ definition, margins, participants, seed, cycle }: CaseRequest): readonly SampleCase[] {
  const slots = slotsOf(participants);
  const numbers = margins.standards.map(({ standard }) => standard);
  if (numbers.join() !== definition.standards.map(({ number }) => number).join()) {
    throw new RangeError('The margins need one entry for each standard of the definition, in their order.');
  }
  if (caseCountOf(margins) !== slots.length) {
    throw new RangeError(`The margins are of ${caseCountOf(margins)} cases, and the teams have ${slots.length}.`);
  }
  const recipe = CASE_RECIPES[definition.topic];
  const wanted = chooseOutcomes(slots, margins, { seed, cycle });
  const random = randomOf(seed, cycle, 'answers');
  return slots.flatMap(({ participant, team }, place) =>
    wanted.slice(place, place + 1).map((each): SampleCase => ({
      ...each,
      odsCode: participant.odsCode,
      teamCode: team.code,
      answers: recipe({ ...each, careSetting: team.careSetting }, random),
    })),
  );
}
