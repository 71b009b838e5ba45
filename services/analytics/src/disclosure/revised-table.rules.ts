import { type Participant } from './peer-tables.rules.js';

/** An earlier revision of the same cycle, as it was published. */
export interface EarlierRevision {
  readonly participants: readonly Participant[];
  /** By the order of the standards: whether a table of peers was released. */
  readonly hasPeers: readonly boolean[];
}

/**
 * Whether a table may be released beside those of earlier revisions, which stay readable. Who laid the two side by side
 * would see which rows have changed, and mostly knows whose figures were corrected. So either all of them are the same,
 * or none is: in between the table is withheld.
 */
export function mayStandBeside(
  participants: readonly Participant[],
  place: number,
  earlier: readonly EarlierRevision[],
): boolean {
  return earlier
    .filter(({ hasPeers }) => hasPeers[place] === true)
    .every((revision) => {
      const [before, now] = [figuresByHolder(revision.participants, place), figuresByHolder(participants, place)];
      const same = [...now].filter(([holder, figures]) => before.get(holder) === figures).length;
      return same === 0 || (same === now.size && same === before.size);
    });
}

/** All that a holder's organisations have on a standard, as one text to compare; without those that have no case. */
function figuresByHolder(participants: readonly Participant[], place: number): ReadonlyMap<string, string> {
  const figures = new Map<string, string>();
  for (const { organisationId, holderId, results } of participants.toSorted((a, b) =>
    a.organisationId < b.organisationId ? -1 : 1,
  )) {
    for (const { x, n } of results.slice(place, place + 1)) {
      if (n > 0) figures.set(holderId, `${figures.get(holderId) ?? ''}${organisationId} ${x}/${n};`);
    }
  }
  return figures;
}
