import { mayReleaseAggregate } from './aggregate.rules.js';
import { type DisclosurePolicy } from './disclosure-policy.js';
import { type Participant, type PeerTable, peerTable } from './peer-tables.rules.js';
import { type EarlierRevision, mayStandBeside } from './revised-table.rules.js';

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
  /** The published revisions of the same cycle before this one. */
  readonly earlier?: readonly EarlierRevision[];
}

/** Which figures about others may leave: all that any viewer ever learns of other organisations is in here. */
export interface Release {
  /** By the order of the standards: whether the national figures are released. */
  readonly isNationalReleased: readonly boolean[];
  /** By the order of the standards: the table of peers; null where it is withheld. */
  readonly peers: readonly (PeerTable | null)[];
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
  return {
    isNationalReleased,
    peers: places.map((place) => (isNationalReleased[place] === true ? releasedTable(input, place, policy) : null)),
    coverage: {
      casesExpected: input.coverage.every(({ casesExpected }) => casesExpected === null)
        ? null
        : releasedSum(input.coverage, ({ casesExpected }) => casesExpected, policy),
      submittedCount: releasedSum(input.coverage, ({ submittedCount }) => submittedCount, policy),
      completeCount: releasedSum(input.coverage, ({ completeCount }) => completeCount, policy),
    },
  };
}

/** Rates and sizes of all peers come close to the national figures, so that where these are withheld, so are those. */
function releasedTable(input: ReleaseInput, place: number, policy: DisclosurePolicy): PeerTable | null {
  const isBesideOthers = mayStandBeside(input.participants, place, input.earlier ?? []);
  return isBesideOthers ? peerTable(input.participants, place, policy) : null;
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
