import { type Proportion } from '@qip/statistics/counts/proportion';
import { candidateNumerators } from './candidate-figures.rules.js';
import { type DisclosurePolicy, type PeerPrecision } from './disclosure-policy.js';
import { type Grain, grainOf, peerCell, type PeerCell } from './peer-cell.rules.js';
import { choosePrecision } from './peer-precision.rules.js';
import { type ListedOrganisation } from './peer-worlds.rules.js';
import { repeatableNumbers } from './repeatable-numbers.js';
import { isSafe, type TableFigures } from './safe-table.rules.js';

/** An organisation that took part, with its results in the order of the standards. */
export interface Participant {
  readonly organisationId: string;
  /** Who reads its figures as his own: itself, or the organisation that it has become. */
  readonly holderId: string;
  readonly results: readonly Proportion[];
}

/** A table of peers on one standard that may be released. */
export interface PeerTable {
  readonly precision: PeerPrecision;
  readonly rows: readonly PeerRowOf[];
}

/** One organisation's row. Its code is drawn later, for this table alone, when nothing depends on it any more. */
export interface PeerRowOf {
  readonly organisationId: string;
  readonly cell: PeerCell;
}

/** An organisation in one table. */
interface Listed extends ListedOrganisation {
  readonly organisationId: string;
}

/**
 * The table of peers on one standard, where no row of it can be linked to an organisation. The precision is chosen by the
 * sizes and the national rate, before anything is looked at; at that precision the table is released or withheld, and
 * never tried again at another.
 * @param place the standard's, in the order of the results
 * @returns null when the table is withheld
 */
export function peerTable(
  participants: readonly Participant[],
  place: number,
  policy: DisclosurePolicy,
): PeerTable | null {
  const figures = tableFigures(participants, place, policy);
  const nationalRate = rateOf(participants, place);
  if (nationalRate === null) return null;
  const { listed, hasUnlisted } = figures;
  const organisations = listed.map(({ holderId, result }) => ({ holderId, n: result.n }));
  const step = choosePrecision({ organisations, hasUnlisted, nationalRate }, policy);
  if (step === null) return null;
  const grain = grainOf(
    step,
    organisations.map(({ n }) => n),
  );
  // The true figures are asked last: they are as safe as all that look like them.
  if (!areLookAlikesSafe(figures, grain, policy) || !isSafe(figures, grain, policy)) return null;
  return {
    precision: step.precision,
    rows: listed.map(({ organisationId, result }) => ({ organisationId, cell: peerCell(result, grain) })),
  };
}

interface Figures extends TableFigures {
  readonly listed: readonly Listed[];
}

/** The organisations with enough cases for a row, in an order that everybody can make. */
function tableFigures(
  participants: readonly Participant[],
  place: number,
  { smallestShown }: DisclosurePolicy,
): Figures {
  const all = participants.flatMap(({ organisationId, holderId, results }) =>
    results.slice(place, place + 1).map((result) => ({ organisationId, holderId, result })),
  );
  return {
    listed: all
      .filter(({ result }) => result.n >= smallestShown)
      .toSorted((a, b) => (a.organisationId < b.organisationId ? -1 : 1)),
    hasUnlisted: all.some(({ result }) => result.n > 0 && result.n < smallestShown),
  };
}

function rateOf(participants: readonly Participant[], place: number): number | null {
  const sum = (of: (result: Proportion) => number): number =>
    participants.reduce((total, { results }) => total + results.slice(place, place + 1).reduce((_, r) => of(r), 0), 0);
  const eligible = sum(({ n }) => n);
  return eligible === 0 ? null : sum(({ x }) => x) / eligible;
}

/**
 * Whether each of the worlds that look the same from outside is safe: the table is released because of how it looks, so
 * that the release says nothing about which of those worlds is the true one.
 */
function areLookAlikesSafe({ listed, hasUnlisted }: Figures, grain: Grain, policy: DisclosurePolicy): boolean {
  const cells = listed
    .map(({ result }) => peerCell(result, grain))
    .sort((a, b) => (a.sizeBand?.from ?? 0) - (b.sizeBand?.from ?? 0) || a.percent - b.percent);
  const national = listed.reduce((sum, { result }) => sum + result.x, 0);
  const seen = { cells, sizes: listed.map(({ result }) => result.n), grain, national };
  const next = repeatableNumbers(national + 1);
  return Array.from({ length: policy.candidates }).every(() => {
    const numerators = candidateNumerators(seen, next);
    const candidate = listed.map(({ holderId, result }, at) => ({
      holderId,
      result: { x: numerators?.[at] ?? 0, n: result.n },
    }));
    return numerators !== null && isSafe({ listed: candidate, hasUnlisted }, grain, policy);
  });
}
