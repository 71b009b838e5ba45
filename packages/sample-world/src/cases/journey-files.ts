import { NHS_SETTINGS } from '../organisations/sample-teams.js';
import { SAMPLE_PROGRAMMES } from '../programmes/sample-programmes.js';
import { weighted } from '../random/draw.js';
import { randomOf } from '../random/random.js';
import { generateCases, type SampleCase } from './generate-cases.js';
import { LITHIUM_BASELINE } from './lithium-margins.js';
import { scaleMargins } from './scale-margins.js';
import { shareOut } from './share-out.js';
import { type Tally, tallyOutcomes } from './tally.js';
import { toCsv } from './to-csv.js';

/** A CSV file of topic 7 that the platform takes without an error, and what comes of it. */
export interface JourneyFile {
  readonly name: string;
  readonly csv: string;
  readonly cases: readonly SampleCase[];
  /** How many of its cases stand where, for the standards 1 to 5. */
  readonly tallies: readonly Tally[];
}

/** What a file is to hold. */
export interface JourneyFileRequest {
  readonly rowCount: number;
  /** Codes of teams that are registered; each gets a row where there are enough. */
  readonly teamCodes: readonly string[];
  readonly seed: string;
}

const ROW_COUNTS = [15, 22, 30, 45, 60, 75, 90, 120, 150, 200, 250, 300] as const;

const LITHIUM = SAMPLE_PROGRAMMES['7'];

/** Makes up one file with the mix of the baseline. */
export function journeyFile({ rowCount, teamCodes, seed }: JourneyFileRequest): JourneyFile {
  const random = randomOf(seed, 'journey', String(rowCount));
  const sizes = teamCodes.map(() => 0.5 + random());
  const counts = shareOut(rowCount, sizes, rowCount < teamCodes.length ? 0 : 1);
  const teams = teamCodes.map((code, index) => ({
    code,
    careSetting: weighted(random, NHS_SETTINGS),
    caseCount: counts[index] ?? 0,
  }));
  const cases = generateCases({
    definition: LITHIUM,
    margins: scaleMargins(LITHIUM_BASELINE, rowCount),
    participants: [{ odsCode: 'ZZ199', teams }],
    seed,
    cycle: `journey ${rowCount}`,
  });
  return {
    name: `lithium-${rowCount}-synthetic.csv`,
    csv: toCsv(LITHIUM.tool, cases),
    cases,
    tallies: tallyOutcomes(
      cases.map(({ outcomes }) => outcomes),
      LITHIUM.standards.length,
    ),
  };
}

/** Twelve files of 15 to 300 rows, from the smallest to the largest. */
export function journeyFiles(teamCodes: readonly string[], seed: string): readonly JourneyFile[] {
  return ROW_COUNTS.map((rowCount) => journeyFile({ rowCount, teamCodes, seed }));
}
