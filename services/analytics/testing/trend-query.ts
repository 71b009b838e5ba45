import { type GivenPerson } from '@qip/testkit/given-organisations';
import { type TestSubgraph } from '@qip/testkit/test-subgraph';

const CHANGE = `fromCode fromCycle { id } difference interval { lower upper } test p adjustedP familySize direction sentence`;
const NATIONAL_CHANGE = `pooled { ${CHANGE} } matchedCount joinerCount leaverCount agreement direction sentence
  matched { difference interval { lower upper } p heterogeneityP direction }`;
const SERIES = `drawing centre trendTest { cycleCount z p departureP }
  marks { code rate interval { lower upper } limits { lower upper } signals auditCycle { id } }`;

/** Everything that can be asked of a trend. */
export const WHOLE_TREND = `
  standard { id } ownOrganisation { id } latest { code }
  segments {
    breakReason standard { id } national { ${SERIES} } ownOrganisation { ${SERIES} }
    points {
      code isBaseline collectionOpensOn monthsSinceBaseline revision auditCycle { id }
      national {
        counts { met notMet excluded notApplicable missing } rate { numerator denominator value }
        coverage { casesExpected submittedCount completeCount }
        sincePrevious { ${NATIONAL_CHANGE} } sinceBaseline { ${NATIONAL_CHANGE} }
      }
      ownOrganisation {
        counts { met notMet excluded notApplicable missing } rate { numerator denominator value } detail organisationCount
        coverage { casesExpected submittedCount completeCount }
        sincePrevious { ${CHANGE} } sinceBaseline { ${CHANGE} }
      }
    }
  }`;

const TREND = `query ($standard: ID!, $organisation: ID) {
  trend(standardId: $standard, organisationId: $organisation) { ${WHOLE_TREND} } }`;

interface AnsweredChange {
  readonly fromCode: string;
  readonly difference: number;
  readonly interval: { readonly lower: number; readonly upper: number };
  readonly test: string;
  readonly p: number;
  readonly adjustedP: number;
  readonly familySize: number;
  readonly direction: string;
  readonly sentence: string;
}

export interface AnsweredNationalChange {
  readonly pooled: AnsweredChange;
  readonly matched: {
    readonly difference: number;
    readonly interval: { readonly lower: number; readonly upper: number };
    readonly p: number | null;
    readonly heterogeneityP: number | null;
    readonly direction: string;
  } | null;
  readonly matchedCount: number | null;
  readonly joinerCount: number | null;
  readonly leaverCount: number | null;
  readonly agreement: string;
  readonly direction: string | null;
  readonly sentence: string;
}

interface AnsweredRate {
  readonly numerator: number;
  readonly denominator: number;
}

/** A point of a trend as that query answers it. */
export interface AnsweredPoint {
  readonly code: string;
  readonly isBaseline: boolean;
  readonly monthsSinceBaseline: number;
  readonly revision: number;
  readonly national: {
    readonly rate: AnsweredRate | null;
    readonly sincePrevious: AnsweredNationalChange | null;
    readonly sinceBaseline: AnsweredNationalChange | null;
  } | null;
  readonly ownOrganisation: {
    readonly rate: AnsweredRate;
    readonly detail: string;
    readonly organisationCount: number;
    readonly coverage: Readonly<Record<string, number | null>>;
    readonly sincePrevious: AnsweredChange | null;
    readonly sinceBaseline: AnsweredChange | null;
  } | null;
}

interface AnsweredSeries {
  readonly drawing: string;
  readonly centre: number | null;
  readonly trendTest: {
    readonly cycleCount: number;
    readonly z: number;
    readonly p: number;
    readonly departureP: number | null;
  } | null;
  readonly marks: readonly {
    readonly code: string;
    readonly limits: object | null;
    readonly signals: readonly string[];
  }[];
}

/** A trend as that query answers it. */
export interface AnsweredTrend {
  readonly ownOrganisation: { readonly id: string } | null;
  readonly latest: { readonly code: string } | null;
  readonly segments: readonly {
    readonly breakReason: string | null;
    readonly standard: { readonly id: string } | null;
    readonly points: readonly AnsweredPoint[];
    readonly national: AnsweredSeries;
    readonly ownOrganisation: AnsweredSeries | null;
  }[];
}

/** Asks for a trend, whatever the answer. */
export function askTrend(
  analytics: TestSubgraph,
  as: GivenPerson | null,
  standard: string,
  organisation: string | null = null,
): ReturnType<TestSubgraph['ask']> {
  return analytics.ask({
    query: TREND,
    variables: { standard, organisation },
    ...(as === null ? {} : { as: as.subject }),
  });
}

/** The trend in an answer; throws what was answered instead when there is an error. */
export async function trendOf(...asked: Parameters<typeof askTrend>): Promise<AnsweredTrend | null> {
  const { data, errors } = await askTrend(...asked);
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return (data as { readonly trend: AnsweredTrend | null }).trend;
}

/** The points of a trend, one after the other, whatever breaks are between them. */
export function pointsOf(trend: AnsweredTrend | null): readonly AnsweredPoint[] {
  return (trend?.segments ?? []).flatMap(({ points }) => points);
}
