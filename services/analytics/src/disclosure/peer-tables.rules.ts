import { type Proportion } from '@qip/statistics/counts/proportion';
import { type DisclosurePolicy, type LadderStep, type PeerPrecision } from './disclosure-policy.js';
import { isEveryRowHidden } from './hidden-rows.rules.js';
import { type Grain, peerCell, type PeerCell } from './peer-cell.rules.js';
import { peerWorlds } from './peer-worlds.rules.js';

/** An organisation that took part, with its results in the order of the standards. */
export interface Participant {
  readonly organisationId: string;
  /** Who reads its figures as his own: itself, or the organisation that it has become. */
  readonly holderId: string;
  readonly results: readonly Proportion[];
}

/** The tables of peers that may be released: for these standards, all at this precision, with a row for each of these. */
export interface PeerTables {
  readonly precision: PeerPrecision;
  /** Places in the order of the standards. */
  readonly standards: readonly number[];
  readonly rows: readonly PeerRowOf[];
}

/** One organisation's row: a cell for each table. Its code is drawn later, when nothing depends on it any more. */
export interface PeerRowOf {
  readonly organisationId: string;
  readonly cells: readonly PeerCell[];
}

/**
 * The finest tables in which no row can be linked to an organisation. All tables of a cycle are judged at once, since a
 * row has the same code in each. Where not even the coarsest precision hides everybody, the table with the fewest cases
 * is given up: by what everybody knows, so that giving it up says nothing.
 * @param offered places of the standards whose national figures are released
 * @returns null when no table can be released
 */
export function peerTables(
  participants: readonly Participant[],
  offered: readonly number[],
  policy: DisclosurePolicy,
): PeerTables | null {
  let standards = offered;
  while (standards.length > 0) {
    const tables = finestTables(participants, standards, policy);
    if (tables !== null) return tables;
    const fewest = smallestStandard(participants, standards);
    standards = standards.filter((standard) => standard !== fewest);
  }
  return null;
}

function finestTables(
  participants: readonly Participant[],
  standards: readonly number[],
  policy: DisclosurePolicy,
): PeerTables | null {
  const listed = participants
    .map(({ organisationId, holderId, results }) => ({
      organisationId,
      holderId,
      results: standards.flatMap((standard) => results.slice(standard, standard + 1)),
    }))
    .filter(({ results }) => results.some(({ n }) => n >= policy.smallestShown));
  for (const step of policy.ladder) {
    const grain = grainOf(step, policy);
    const grains = standards.map(() => grain);
    if (!isEveryRowHidden(peerWorlds(listed, grains), policy.leastOwners)) continue;
    const rows = listed.map(({ organisationId, results }) => ({
      organisationId,
      cells: results.map((result) => peerCell(result, grain)),
    }));
    return { precision: step.precision, standards, rows };
  }
  return null;
}

function grainOf({ bands, percentStep }: LadderStep, { smallestShown }: DisclosurePolicy): Grain {
  return { bands, percentStep, smallestShown };
}

/** The standard with the fewest eligible cases; of equal ones the last. */
function smallestStandard(participants: readonly Participant[], standards: readonly number[]): number | undefined {
  const cases = (standard: number): number =>
    participants.reduce((sum, { results }) => sum + (results[standard]?.n ?? 0), 0);
  return standards.toSorted((a, b) => cases(a) - cases(b) || b - a)[0];
}
