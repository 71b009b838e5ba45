import { verificationCases, verificationParticipants } from '@qip/sample-world/cases/verification-cases';
import { PUBLISHED_CYCLES } from '@qip/sample-world/cases/published-cycles';
import { toCsv } from '@qip/sample-world/cases/to-csv';
import { type SampleTeam } from '@qip/sample-world/organisations/sample-teams';
import { type ProgrammeDefinition } from '@qip/sample-world/programmes/programme-definition';
import { SAMPLE_PROGRAMMES } from '@qip/sample-world/programmes/sample-programmes';
import { withAllMet } from './all-met.js';

/** What an organisation brings to a cycle. */
interface VerificationPart {
  readonly odsCode: string;
  readonly teams: readonly Pick<SampleTeam, 'code' | 'careSetting'>[];
  readonly csv: string;
  readonly caseCount: number;
}

/** A published cycle, made up case by case, as the platform is to meet it. */
export interface VerificationCycle {
  readonly topic: ProgrammeDefinition['topic'];
  /** Its name in the papers. */
  readonly label: string;
  /** Its code on the platform: the first of a topic is `a`. */
  readonly code: string;
  readonly kind: 'BASELINE' | 'RE_AUDIT' | 'SUPPLEMENTARY';
  readonly parts: readonly VerificationPart[];
}

const SEED = 'verification';

/** The programme as the platform is to have it. */
export function verificationProgramme(topic: ProgrammeDefinition['topic']): ProgrammeDefinition {
  const definition = SAMPLE_PROGRAMMES[topic];
  return topic === '2' ? withAllMet(definition) : definition;
}

/** All cycles of these topics that have a published figure, in the order of time. */
export function verificationCycles(topics: readonly string[]): readonly VerificationCycle[] {
  return PUBLISHED_CYCLES.filter(({ topic }) => topics.includes(topic)).map((published) => {
    const { topic, label } = published;
    const place = PUBLISHED_CYCLES.filter((other) => other.topic === topic).indexOf(published);
    const cases = Map.groupBy(verificationCases(published, SEED), ({ odsCode }) => odsCode);
    return {
      topic,
      label,
      code: `${topic}${String.fromCharCode('a'.charCodeAt(0) + place)}`,
      kind: place === 0 ? 'BASELINE' : label.startsWith('supplementary') ? 'SUPPLEMENTARY' : 'RE_AUDIT',
      parts: verificationParticipants(published, SEED).map(({ odsCode, teams }) => ({
        odsCode,
        teams,
        csv: toCsv(SAMPLE_PROGRAMMES[topic].tool, cases.get(odsCode) ?? []),
        caseCount: cases.get(odsCode)?.length ?? 0,
      })),
    };
  });
}
