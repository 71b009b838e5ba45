const FIGURE = `shown { detail sentence } missingData { missingCount share bounds { lower upper } advice sentence }`;
const COMPARISON = `comparison { rate isOwnLeftOut exactFlag adjustedFlag headlineFlag caution verdict { kind sentence } }`;
const SPREAD = `spread { organisationCount interval { lower upper } designEffect phi tau2 isOverdispersionUsed sentence }`;
const DRAWING = `drawing {
  nationalRate
  funnel { rate isOwnLeftOut lines { level isAdjusted points { cases lower upper } } peers { code cases percent isOwn } own { cases value } }
  peers { code percent isOwn }
  teams { team { id } shown { detail sentence } value interval { lower upper } } }`;

/** Everything that can be asked of a benchmark. */
export const WHOLE_BENCHMARK = `
  revision version publishedAt participantCount auditCycle { id } ownOrganisation { id }
  coverage { casesExpected submittedCount completeCount }
  expectedFalseFlags { comparisonCount alerts alarms sentence }
  standards {
    standard { id }
    national { isWithheld reason counts { met notMet excluded notApplicable missing } rate { numerator denominator value percent interval { lower upper } } ${FIGURE} ${SPREAD} }
    ownOrganisation { counts { met notMet excluded notApplicable missing } rate { numerator denominator percent } coverage { casesExpected submittedCount completeCount }
      ${FIGURE} ${COMPARISON} shrunken { value reliability isMostlyChance sentence } position { quartile decile rankedCount sentence } }
    ownTeams { team { id } counts { met notMet excluded notApplicable missing } rate { numerator denominator value percent }
      ${FIGURE} ${COMPARISON} besideOthers { difference interval { lower upper } verdict { kind sentence } } }
    peers { isWithheld precision reason rows { code percent sizeBand { from to } isOwn } }
    distribution { rankedCount median quartileCuts decileCuts }
    ${DRAWING}
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
  readonly expectedFalseFlags: Readonly<Record<string, unknown>>;
  readonly standards: readonly AnsweredStandard[];
}

/** One standard of it. */
interface AnsweredStandard {
  readonly national: {
    readonly isWithheld: boolean;
    readonly rate: AnsweredRate | null;
    readonly spread: Readonly<Record<string, unknown>> | null;
  };
  readonly ownOrganisation: (Readonly<Record<string, unknown>> & { readonly rate: AnsweredRate }) | null;
  readonly ownTeams: readonly { readonly team: { readonly id: string } | null; readonly rate: AnsweredRate }[];
  readonly distribution: Readonly<Record<string, unknown>> | null;
  readonly drawing: Readonly<Record<string, unknown>>;
  readonly peers: {
    readonly isWithheld: boolean;
    readonly precision: string | null;
    readonly rows: readonly AnsweredPeer[];
  } | null;
}

interface AnsweredPeer {
  readonly code: string;
  readonly percent: number | null;
  readonly sizeBand: { readonly from: number; readonly to: number | null } | null;
  readonly isOwn: boolean;
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
