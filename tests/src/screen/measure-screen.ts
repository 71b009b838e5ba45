import { identifierIn } from '@qip/identifier-screen/identifier-in';
import { diceOf } from './dice.js';
import { IDENTIFIERS } from './identifiers.js';
import { isValidByChance, LOOK_ALIKES } from './look-alikes.js';

/** The day by which the corpus is made: ages and the last years are counted from it. */
const NOW = Date.UTC(2026, 10, 26);

/** A text that the screen got wrong, and what it was made as. */
interface WrongText {
  readonly form: string;
  readonly text: string;
}

/** What the screen did with a corpus. */
export interface ScreenFigures {
  /** For each kind, the share of its texts that was refused, whatever the refusal called it. */
  readonly recall: Readonly<Record<string, number>>;
  /** The share of look-alikes that was refused, ten digits that are valid by chance left out. */
  readonly falseRefusals: number;
  /** How many texts of ten digits were valid by chance. */
  readonly validByChance: number;
  /** How many look-alikes count. */
  readonly lookAlikes: number;
  /** What went wrong: texts that passed or were refused and should not. */
  readonly wrong: readonly WrongText[];
}

/** Deals a corpus from a seed and screens it. */
export function measureScreen(seed: number, perKind: number): ScreenFigures {
  const dice = diceOf(seed);
  const wrong: WrongText[] = [];
  const recall: Record<string, number> = {};
  for (const [kind, make] of Object.entries(IDENTIFIERS)) {
    let found = 0;
    for (let made = 0; made < perKind; made += 1) {
      const text = make(dice);
      if (identifierIn(text, NOW) === null) wrong.push({ text, form: kind });
      else found += 1;
    }
    recall[kind] = found / perKind;
  }
  let [refused, validByChance, lookAlikes] = [0, 0, 0];
  for (const [form, make] of Object.entries(LOOK_ALIKES)) {
    for (let made = 0; made < perKind; made += 1) {
      const text = make(dice);
      if (isValidByChance(text)) {
        validByChance += 1;
        continue;
      }
      lookAlikes += 1;
      if (identifierIn(text, NOW) === null) continue;
      refused += 1;
      wrong.push({ text, form });
    }
  }
  return { recall, falseRefusals: refused / lookAlikes, validByChance, lookAlikes, wrong };
}
