import { KINDS_OF_THING } from './words/ordinary-words.js';
import { isNextTo, isNextToShort, type Word } from './words-of.js';

/** Words that say what the capitals before them are, also in small letters: Victoria ward, Charles Bonnet syndrome. */
const IN_SMALL =
  /^(?:wards?|units?|house|hospitals?|clinics?|suite|road|street|lane|avenue|trust|team|scales?|inventory|index|scores?|criteria|questionnaire|tests?|syndromes?|diseases?|disorders?|palsy|signs?|bod(?:y|ies)|equation|formula|method|classification|guidelines?|contracture|dystrophy|chorea|delusion|wort|curie)$/;
const SAINTS = new Set(['st', 'saint', 'san', 'ste']);

/** Whether the capitals from a word on name a place, a scale or an illness and not a person. */
export function namesThing(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  if (before !== undefined && isNextToShort(words[at]) && SAINTS.has(before.lower)) return true;
  for (let next = at + 1; next <= at + 4; next += 1) {
    const word = words[next];
    if (!isNextTo(word)) return false;
    if (word.form === 'SMALL') return IN_SMALL.test(word.lower);
    if (KINDS_OF_THING.has(word.lower)) return true;
  }
  return false;
}
