import { generateCases } from '@qip/sample-world/cases/generate-cases';
import { PUBLISHED_CYCLES } from '@qip/sample-world/cases/published-cycles';
import { scaleMargins } from '@qip/sample-world/cases/scale-margins';
import { toCsv } from '@qip/sample-world/cases/to-csv';
import { SAMPLE_PROGRAMMES } from '@qip/sample-world/programmes/sample-programmes';
import { present } from '../expectation.js';
import { YEAR_TEAMS } from './year-members.js';

const SEED = 'year-1';

/**
 * A file of made-up cases for each organisation, with the mix of the topic's published baseline.
 * @param caseCounts how many cases each organisation has, by ODS code
 */
export function yearFiles(
  topic: '7' | '19',
  cycle: string,
  caseCounts: ReadonlyMap<string, number>,
): ReadonlyMap<string, string> {
  const definition = SAMPLE_PROGRAMMES[topic];
  const { margins } = present(
    PUBLISHED_CYCLES.find((published) => published.topic === topic),
    'a published cycle',
  );
  const total = [...caseCounts.values()].reduce((sum, count) => sum + count, 0);
  const cases = generateCases({
    definition,
    margins: scaleMargins(margins, total),
    participants: [...caseCounts].map(([odsCode, count]) => ({ odsCode, teams: shared(count) })),
    seed: SEED,
    cycle,
  });
  return new Map(
    [...Map.groupBy(cases, ({ odsCode }) => odsCode)].map(([odsCode, own]) => [odsCode, toCsv(definition.tool, own)]),
  );
}

/** The first team has the half that is larger. */
function shared(count: number) {
  const [first, second] = YEAR_TEAMS;
  const half = Math.floor(count / 2);
  return [
    { ...first, caseCount: count - half },
    { ...second, caseCount: half },
  ];
}
