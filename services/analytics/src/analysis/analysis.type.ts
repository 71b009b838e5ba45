import { Field, Int, ObjectType } from 'type-graphql';
import { defineEnum } from '@qip/subgraph-kit/schema/define-enum';
import { type AnalysisFailure, type AnalysisStatus } from './analysis.rules.js';

export const AnalysisStatusEnum = defineEnum<AnalysisStatus>(
  'AnalysisStatus',
  "Where the analysis of a cycle's latest lock stands.",
  {
    NOT_LOCKED: 'The cycle was never locked: there is nothing to analyse.',
    QUEUED: 'The analysis is waiting for a worker.',
    RUNNING: 'A worker is at it.',
    READY: 'The figures are there: preview them, then publish.',
    FAILED: 'It gave no figures; `failure` says why. Ask for it again when the cause is gone.',
  },
);

export const AnalysisFailureEnum = defineEnum<AnalysisFailure>('AnalysisFailure', 'Why an analysis gave no figures.', {
  STANDARDS_UNKNOWN: 'The programme version that was locked has no approved standards.',
  OUTCOME_UNKNOWN: 'A case has an outcome that its standards do not know.',
  CASE_COUNT_DIFFERS: 'The cases are not as many as the lock took in.',
  SUMS_DIFFER: 'The figures of teams, organisations and the nation do not add up.',
  INTERRUPTED: 'It was interrupted and will be tried again by itself; ask again if it stays so.',
});

/** Where an analysis stands, as it is read. */
export interface AnalysisFacts {
  readonly status: AnalysisStatus;
  readonly failure: AnalysisFailure | null;
  readonly lockNumber: number | null;
}

@ObjectType({ description: "The analysis of a locked cycle. For the central team's eyes." })
export class Analysis {
  @Field(() => AnalysisStatusEnum, { description: 'Where it stands.' })
  readonly status: AnalysisStatus;

  @Field(() => AnalysisFailureEnum, { nullable: true, description: 'Why it failed; null unless it did.' })
  readonly failure: AnalysisFailure | null;

  @Field(() => Int, { nullable: true, description: 'The number of the lock; null before the first one.' })
  readonly lockNumber: number | null;

  constructor({ status, failure, lockNumber }: AnalysisFacts) {
    this.status = status;
    this.failure = failure;
    this.lockNumber = lockNumber;
  }
}
