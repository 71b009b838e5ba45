import { type MyBenchmarkQuery } from '@qip/schema/generated/graphql';
import { expectEqual, present } from './expectation.js';
import { type JourneyScene, type Participant } from './journey-scene.js';
import { type FiveCounts, lithiumCounts, sumOfCounts } from './lithium-counts.js';
import { COUNTS_BY_FORM } from './submission-steps.js';

/** A benchmark as a lead's document asks for it. */
export type Benchmark = NonNullable<NonNullable<MyBenchmarkQuery['auditCycle']>['benchmark']>;
type PeerTable = NonNullable<Benchmark['standards'][number]['peers']>;

/** The nation's figures are the sum over the files, the own ones those of the own file, and the teams sum to them. */
export function checkOwnFigures(
  scene: JourneyScene,
  participant: Participant,
  place: number,
  benchmark: Benchmark,
): void {
  const files = lithiumCounts(participant.csv);
  const own = place === 0 ? sumOfCounts([files, COUNTS_BY_FORM]) : files;
  const { standards, ownOrganisation } = benchmark;
  expectEqual(ownOrganisation?.id, participant.organisationId, 'own organisation');
  expectEqual(
    standards.map(({ national }) => national.counts),
    scene.expected,
    'national counts',
  );
  expectEqual(
    standards.map((standard) => standard.ownOrganisation?.counts),
    own,
    `own counts of ${participant.odsCode}`,
  );
  for (const [index, { ownTeams, ownOrganisation: result }] of standards.entries()) {
    const teams: readonly FiveCounts[] = ownTeams.map(({ counts }) => counts);
    expectEqual(sumOfCounts(teams.map((counts) => [counts]))[0], own[index], 'the sum of the own teams');
    expectEqual(
      ownTeams.every(({ team }) => participant.teamCodes.includes(team?.code ?? '')),
      true,
      'own teams',
    );
    const { met, notMet } = present(own[index], 'own counts');
    expectEqual([result?.rate.numerator, result?.rate.denominator], [met, met + notMet], 'own rate');
  }
}

/** Codes are unique, one row is the own one, and no row says more than it may. */
export function checkPeers({ isWithheld, rows }: PeerTable): void {
  if (isWithheld) {
    expectEqual(rows, [], 'rows of a table that is withheld');
    return;
  }
  expectEqual(new Set(rows.map(({ code }) => code)).size, rows.length, 'different codes');
  expectEqual(rows.filter(({ isOwn }) => isOwn).length <= 1, true, 'own rows');
  expectEqual(
    rows.map(({ code }) => code),
    rows.map(({ code }) => code).sort(),
    'order by code',
  );
  expectEqual(
    [...new Set(rows.flatMap((row) => Object.keys(row)))].sort(),
    ['code', 'funnelZone', 'isOwn', 'percent', 'sizeBand'],
    'fields',
  );
}
