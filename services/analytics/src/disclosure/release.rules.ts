import { mayReleaseAggregate } from './aggregate.rules.js';
import { type DisclosurePolicy } from './disclosure-policy.js';
import { type Participant, type PeerTables, peerTables } from './peer-tables.rules.js';

/** How many cases an organisation counts in a national sum; null where it did not say. */
export interface CoverageOf {
  readonly holderId: string;
  readonly casesExpected: number | null;
  readonly submittedCount: number;
  readonly completeCount: number;
}

/** A participant with the number of all its cases, eligible or not. */
export interface CountedParticipant extends Participant {
  readonly caseCount: number;
}

/** What a cycle's figures are made of before anything leaves. */
export interface ReleaseInput {
  readonly standardCount: number;
  readonly participants: readonly CountedParticipant[];
  readonly coverage: readonly CoverageOf[];
}

/** Which figures about others may leave: all that any viewer ever learns of other organisations is in here. */
export interface Release {
  /** By the order of the standards: whether the national figures are released. */
  readonly isNationalReleased: readonly boolean[];
  /** Null where no table of peers is released. */
  readonly peers: PeerTables | null;
  /** The national sums of coverage; null where one is not released, or nobody said what he expected. */
  readonly coverage: {
    readonly casesExpected: number | null;
    readonly submittedCount: number | null;
    readonly completeCount: number | null;
  };
}

/** The one gate through which everything passes that says something about others. */
export function decideRelease(input: ReleaseInput, policy: DisclosurePolicy): Release {
  const places = Array.from({ length: input.standardCount }, (_, place) => place);
  const isNationalReleased = places.map((place) => isStandardReleased(input.participants, place, policy));
  // Rates and sizes of all peers come close to the national figures: where these are withheld, so are those.
  const offered = places.filter((place) => isNationalReleased[place] === true);
  return {
    isNationalReleased,
    peers: peerTables(input.participants, offered, policy),
    coverage: {
      casesExpected: input.coverage.every(({ casesExpected }) => casesExpected === null)
        ? null
        : releasedSum(input.coverage, ({ casesExpected }) => casesExpected, policy),
      submittedCount: releasedSum(input.coverage, ({ submittedCount }) => submittedCount, policy),
      completeCount: releasedSum(input.coverage, ({ completeCount }) => completeCount, policy),
    },
  };
}

/** Both the eligible cases, on which the rate rests, and all cases, on which the five counts rest, must be spread enough. */
function isStandardReleased(
  participants: readonly CountedParticipant[],
  place: number,
  policy: DisclosurePolicy,
): boolean {
  const eligible = participants.map(({ holderId, results }) => ({ holderId, cases: results[place]?.n ?? 0 }));
  const all = participants.map(({ holderId, caseCount }) => ({ holderId, cases: caseCount }));
  return mayReleaseAggregate(eligible, policy) && mayReleaseAggregate(all, policy);
}

function releasedSum(
  coverage: readonly CoverageOf[],
  countOf: (one: CoverageOf) => number | null,
  policy: DisclosurePolicy,
): number | null {
  const contributions = coverage.map((one) => ({ holderId: one.holderId, cases: countOf(one) ?? 0 }));
  if (!mayReleaseAggregate(contributions, policy)) return null;
  return contributions.reduce((sum, { cases }) => sum + cases, 0);
}
