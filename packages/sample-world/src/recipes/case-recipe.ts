import type { AnswerValue, Answers } from '@qip/audit-engine/answers';
import type { StoredOutcome } from '@qip/audit-engine/outcome';
import type { CareSetting } from '../care-setting.js';
import { chance } from '../random/draw.js';
import type { Random } from '../random/random.js';
import type { WantedCase } from '../cases/choose-outcomes.js';

/** What a case is to be: where it stands, and where its team works. */
export interface CaseBrief extends WantedCase {
  readonly careSetting: CareSetting;
}

/** Makes up the answers of a case of one programme, so that the engine finds it where the brief wants it. */
export type CaseRecipe = (brief: CaseBrief, random: Random) => Answers;

/** Where the case is to stand on a standard. */
export function standingOn({ outcomes }: CaseBrief, standard: number): StoredOutcome['kind'] {
  return outcomes[standard - 1]?.kind ?? 'NOT_APPLICABLE';
}

/** An answer that was recorded in this share of cases; else none. */
export function recorded<T extends AnswerValue>(random: Random, share: number, value: T): T | null {
  return chance(random, share) ? value : null;
}

/** Yes or no, with this share of yes among those recorded. */
export function yesIn(random: Random, share: number, recordedIn = 0.97): boolean | null {
  return recorded(random, recordedIn, chance(random, share));
}

/** The answer to a question of documented evidence: a practice that was not met is denied, or not recorded at all. */
export function documented(random: Random, standing: StoredOutcome['kind']): boolean | null {
  return standing === 'MET' ? true : recorded(random, 0.8, false);
}
