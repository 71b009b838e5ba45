import { httpPlatform } from '@qip/gateway/sample-world/http-platform';
import { playWorld } from '@qip/sample-world/play/play-world';
import { NationalResultsDocument } from '@qip/schema/generated/graphql';
import { type WorldPlatform } from '@qip/sample-world/play/world-platform';
import { type Platform } from '../harness/platform.js';
import { type ComparedFigure, compareFigure, type NationalCounts } from './compare-figures.js';
import { leadOf } from '../harness/lead-of.js';
import { PUBLISHED_PROGRAMMES } from './published-figures.js';
import { type VerificationCycle, verificationCycles, verificationProgramme } from './verification-cycles.js';
import { verificationPlan } from './verification-plan.js';

/**
 * Makes up the cycles of the programmes of these topics from their published figures, plays them on an empty demo platform
 * as everybody would who takes part, and holds the national results that a lead reads against what was published.
 * @returns every published figure of these programmes, in the order of the papers
 */
export async function verifyPlatform(
  { gatewayUrl, managementUrl }: Platform,
  topics: readonly string[],
): Promise<readonly ComparedFigure[]> {
  if (managementUrl === null) throw new Error('The verification moves the clock: it needs a platform of its own.');
  const world = httpPlatform({ gatewayUrl, managementUrl });
  const cycles = verificationCycles(topics);
  await playWorld(verificationPlan(cycles), world, 'verification');
  const national = new Map<VerificationCycle, readonly (NationalCounts | null)[]>();
  for (const cycle of cycles) national.set(cycle, await nationalCounts(world, cycle));
  const countsOf = (topic: string, label: string, standard: number | 'ALL'): NationalCounts | null => {
    const cycle = cycles.find((one) => one.topic === topic && one.label === label);
    if (cycle === undefined) return null;
    const number = standard === 'ALL' ? verificationProgramme(cycle.topic).standards.length : standard;
    return national.get(cycle)?.[number - 1] ?? null;
  };
  return PUBLISHED_PROGRAMMES.filter(({ topic }) => topics.includes(topic)).flatMap(({ topic, figures }) =>
    figures.map((figure) => compareFigure(topic, figure, countsOf(topic, figure.cycle, figure.standard))),
  );
}

/** By the number of the standard; null where the platform withholds it. */
async function nationalCounts(
  world: WorldPlatform,
  { code, parts }: VerificationCycle,
): Promise<readonly (NationalCounts | null)[]> {
  const [first] = parts;
  const { auditCycle } = await world.ask(leadOf(first?.odsCode ?? ''), NationalResultsDocument, { code });
  return auditCycle?.benchmark?.standards.map(({ national }) => national.counts ?? null) ?? [];
}
