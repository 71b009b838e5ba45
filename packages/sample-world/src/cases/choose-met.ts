import { highest } from './propensity.js';

/** What decides who meets one standard. Places are those of the slots. */
export interface MetChoice {
  readonly standard: number;
  /** The cases of the denominator. */
  readonly candidates: readonly number[];
  readonly count: number;
  readonly scores: readonly number[];
  readonly onlyWhereMet?: number;
}

/**
 * Chooses who meets each standard: the cases with the highest scores, exactly as many as asked. With `allMet`, exactly
 * that many meet every standard.
 *
 * @returns The places of the cases that meet each standard, by its number.
 */
export function chooseMet(choices: readonly MetChoice[], allMet?: number): ReadonlyMap<number, ReadonlySet<number>> {
  const everything = allMet === undefined ? [] : meetingEverything(choices, allMet);
  const met = new Map<number, Set<number>>();
  // What another standard's choice depends on is chosen first; nothing depends on a standard that depends on one.
  const inOrder = choices.toSorted((a, b) => (a.onlyWhereMet ?? 0) - (b.onlyWhereMet ?? 0));
  for (const { standard, candidates, count, scores, onlyWhereMet } of inOrder) {
    const first = new Set(everything);
    const allowed = onlyWhereMet === undefined ? undefined : met.get(onlyWhereMet);
    const others = candidates.filter((place) => !first.has(place) && (allowed?.has(place) ?? true));
    met.set(standard, new Set([...everything, ...highest(others, scores, count - everything.length)]));
  }
  if (allMet !== undefined) keepOthersIncomplete(choices, met, new Set(everything));
  return met;
}

function meetingEverything(choices: readonly MetChoice[], count: number): readonly number[] {
  const [first, ...others] = choices;
  if (first === undefined) return [];
  const judged = others.map(({ candidates }) => new Set(candidates));
  const candidates = first.candidates.filter((place) => judged.every((places) => places.has(place)));
  const total = first.scores.map((score, place) =>
    others.reduce((sum, { scores }) => sum + (scores[place] ?? 0), score),
  );
  return highest(candidates, total, count);
}

/** Where another case came to meet every standard too, its weakest one goes to a case that stays short of all. */
function keepOthersIncomplete(
  choices: readonly MetChoice[],
  met: Map<number, Set<number>>,
  everything: ReadonlySet<number>,
): void {
  const metBy = (place: number): number => choices.filter(({ standard }) => met.get(standard)?.has(place)).length;
  const complete = choices.flatMap(({ candidates }, index) =>
    index > 0 ? [] : candidates.filter((place) => !everything.has(place) && metBy(place) === choices.length),
  );
  for (const place of complete) {
    const [weakest] = choices.toSorted((a, b) => (a.scores[place] ?? 0) - (b.scores[place] ?? 0));
    const holders = weakest === undefined ? undefined : met.get(weakest.standard);
    if (weakest === undefined || holders === undefined) return;
    const free = weakest.candidates.filter((other) => !holders.has(other) && metBy(other) < choices.length - 1);
    holders.delete(place);
    for (const other of highest(free, weakest.scores, 1)) holders.add(other);
  }
}
