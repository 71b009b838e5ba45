/** A reproducible source of numbers between 0 and 1 (Lehmer's generator, modulus 2^31 − 1). */
export function numbersFrom(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** How the organisations of a made-up cycle are. */
export interface SampleCycle {
  readonly participants: number;
  /** The typical number of cases of an organisation. */
  readonly typicalCases: number;
  /** How unlike they are in size: the standard deviation of its logarithm; 0.6 where it is not said. */
  readonly spread?: number;
  /** For each standard, the share of cases that are eligible and the national rate. */
  readonly standards: readonly { readonly eligible: number; readonly rate: number }[];
}

/** A made-up organisation: met of eligible for each standard. */
export interface SampleParticipant {
  readonly organisationId: string;
  readonly holderId: string;
  readonly caseCount: number;
  readonly results: readonly { readonly x: number; readonly n: number }[];
}

/** Organisations as unlike as in a national audit: sizes spread log-normally, rates with a standard deviation of 12 points. */
export function sampleParticipants(cycle: SampleCycle, seed: number): readonly SampleParticipant[] {
  const next = numbersFrom(seed);
  const normal = (): number => Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next());
  const binomial = (n: number, p: number): number => Array.from({ length: n }, next).filter((u) => u < p).length;
  return Array.from({ length: cycle.participants }, (_, index) => {
    const caseCount = Math.max(10, Math.round(cycle.typicalCases * Math.exp((cycle.spread ?? 0.6) * normal() - 0.18)));
    const results = cycle.standards.map(({ eligible, rate }) => {
      const n = binomial(caseCount, eligible);
      return { x: binomial(n, Math.min(0.99, Math.max(0.01, rate + 0.12 * normal()))), n };
    });
    const organisationId = `organisation ${index}`;
    return { organisationId, holderId: organisationId, caseCount, results };
  });
}
