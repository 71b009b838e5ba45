import { awkward } from '../organisations/awkward-organisations.js';
import { FEATURED } from '../organisations/participation.js';
import type { SampleTeam } from '../organisations/sample-teams.js';
import { LITHIUM_GROUPS } from '../recipes/lithium-recipe.js';
import type { Participant } from './participant.js';
import { shareOut } from './share-out.js';

/** How many cases the awkward organisations submit, whatever the cycle. */
const CASE_COUNTS: ReadonlyMap<string, number> = new Map([
  [awkward('VERY_FEW_CASES'), 3],
  [awkward('NO_ELIGIBLE_CASE'), 6],
]);

function sizesOf(teams: readonly { readonly size: number }[]): readonly number[] {
  return teams.map(({ size }) => size);
}

function asParticipant(odsCode: string, teams: readonly SampleTeam[], counts: readonly number[]): Participant {
  return {
    odsCode,
    teams: teams.map(({ code, careSetting }, index) => ({ code, careSetting, caseCount: counts[index] ?? 0 })),
    isTypical: odsCode === FEATURED.big,
    ...(odsCode === awkward('NO_ELIGIBLE_CASE') ? { onlyGroup: LITHIUM_GROUPS.startedElsewhere } : {}),
  };
}

/**
 * Shares the cases of a cycle of topic 7 among the teams that take part, at least one to each.
 *
 * @param teams The teams that take part, by organisation, in the order of the result.
 */
export function lithiumParticipants(
  teams: ReadonlyMap<string, readonly SampleTeam[]>,
  caseCount: number,
): readonly Participant[] {
  const fixed = [...teams].filter(([odsCode]) => CASE_COUNTS.has(odsCode));
  const free = [...teams].filter(([odsCode]) => !CASE_COUNTS.has(odsCode));
  const left = caseCount - fixed.reduce((sum, [odsCode]) => sum + (CASE_COUNTS.get(odsCode) ?? 0), 0);
  const sharing = free.flatMap(([odsCode, own]) => own.map(({ code, size }) => ({ key: `${odsCode}/${code}`, size })));
  const shares = shareOut(left, sizesOf(sharing), 1);
  const shareByTeam = new Map(sharing.map(({ key }, index) => [key, shares[index] ?? 0]));
  return [...teams].map(([odsCode, own]) => {
    const given = CASE_COUNTS.get(odsCode);
    const shared = own.map(({ code }) => shareByTeam.get(`${odsCode}/${code}`) ?? 0);
    return asParticipant(odsCode, own, given === undefined ? shared : shareOut(given, sizesOf(own), 1));
  });
}
