/** Everything that can be asked of a benchmark. */
export const WHOLE_BENCHMARK = `
  revision version publishedAt participantCount auditCycle { id } ownOrganisation { id }
  coverage { casesExpected submittedCount completeCount }
  standards {
    standard { id }
    national { isWithheld reason counts { met notMet excluded notApplicable missing } rate { numerator denominator value percent interval { lower upper } } }
    ownOrganisation { counts { met notMet excluded notApplicable missing } rate { numerator denominator percent } coverage { casesExpected submittedCount completeCount } }
    ownTeams { team { id } counts { met notMet excluded notApplicable missing } rate { numerator denominator value percent } }
    peers { isWithheld precision reason rows { code percent sizeBand { from to } isOwn } }
  }`;

/** Asks for it by the root query. */
export const BENCHMARK = `query ($cycle: ID!, $organisation: ID) {
  benchmark(auditCycleId: $cycle, organisationId: $organisation) { ${WHOLE_BENCHMARK} } }`;

/** A benchmark as that query answers it. */
export interface AnsweredBenchmark {
  readonly revision: number;
  readonly publishedAt: string | null;
  readonly ownOrganisation: { readonly id: string } | null;
  readonly coverage: Readonly<Record<'casesExpected' | 'submittedCount' | 'completeCount', number | null>>;
  readonly standards: readonly AnsweredStandard[];
}

/** One standard of it. */
interface AnsweredStandard {
  readonly national: { readonly isWithheld: boolean; readonly rate: AnsweredRate | null };
  readonly ownOrganisation: { readonly rate: AnsweredRate } | null;
  readonly ownTeams: readonly { readonly team: { readonly id: string } | null; readonly rate: AnsweredRate }[];
  readonly peers: {
    readonly isWithheld: boolean;
    readonly precision: string | null;
    readonly rows: readonly { readonly code: string; readonly percent: number | null; readonly isOwn: boolean }[];
  } | null;
}

interface AnsweredRate {
  readonly numerator: number;
  readonly denominator: number;
}

/** The answer's benchmark; throws what was answered instead when there is an error. */
export function benchmarkIn(answer: { readonly data?: unknown; readonly errors?: unknown }): AnsweredBenchmark | null {
  if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
  const { benchmark } = answer.data as { readonly benchmark: AnsweredBenchmark | null };
  return benchmark;
}
