import { Field, Float, Int, ObjectType } from 'type-graphql';
import { type CycleChange } from '@qip/statistics/change/compare-cycles';
import { type ChangeWord } from '@qip/statistics/change/direction';
import { defineEnum } from '@qip/subgraph-kit/schema/define-enum';
import { ConfidenceInterval } from '../benchmark/outcome-counts.type.js';
import { AuditCycle } from '../stubs/audit-cycle.stub.js';
import { type UnitChange } from './series.rules.js';
import { changeSentence } from './wording.js';

/** The words of the graph for a change. */
export type ChangeDirection = 'IMPROVED' | 'WORSE' | 'HIGHER' | 'LOWER' | 'NO_CLEAR_CHANGE';

export const ChangeDirectionEnum = defineEnum<ChangeDirection>(
  'ChangeDirection',
  'What a change is called, by its 95 % interval.',
  {
    IMPROVED: 'The interval leaves out zero, on the better side.',
    WORSE: 'The interval leaves out zero, on the worse side.',
    HIGHER: 'The rate has risen, on a standard that calls neither direction better.',
    LOWER: 'The rate has fallen, on a standard that calls neither direction better.',
    NO_CLEAR_CHANGE: 'The interval holds zero: chance alone may have made the difference.',
  },
);

const DIRECTIONS: Readonly<Record<ChangeWord, ChangeDirection>> = {
  improved: 'IMPROVED',
  worse: 'WORSE',
  rose: 'HIGHER',
  fell: 'LOWER',
  noClearChange: 'NO_CLEAR_CHANGE',
};

/** The word of the graph for the word of the statistics. */
export function directionOf(word: ChangeWord): ChangeDirection {
  return DIRECTIONS[word];
}

/** Which test gave p. */
export type ChangeTest = 'N_MINUS_ONE_CHI_SQUARE' | 'FISHER_EXACT';

export const ChangeTestEnum = defineEnum<ChangeTest>('ChangeTest', 'The test of a change between two cycles.', {
  N_MINUS_ONE_CHI_SQUARE: 'The N−1 chi-square test.',
  FISHER_EXACT: 'Fisher’s exact test, where a count to be expected is under 1.',
});

const TESTS: Readonly<Record<CycleChange['test'], ChangeTest>> = {
  nMinusOneChiSquare: 'N_MINUS_ONE_CHI_SQUARE',
  fisher: 'FISHER_EXACT',
};

@ObjectType({
  description: 'A change between two comparable cycles, the later minus the earlier: never without its interval.',
})
export class Change {
  readonly fromCycleId: string;

  @Field(() => String, { description: 'The code of the earlier cycle.' })
  readonly fromCode: string;

  @Field(() => Float, { description: 'The difference of the two rates, −1 to 1.' })
  readonly difference: number;

  @Field(() => ConfidenceInterval, { description: 'The 95 % interval of the difference (Newcombe’s method 10).' })
  readonly interval: ConfidenceInterval;

  @Field(() => ChangeTestEnum, { description: 'The test that p comes from.' })
  readonly test: ChangeTest;

  @Field(() => Float, { description: 'How probable so large a difference is if nothing has changed.' })
  readonly p: number;

  @Field(() => Float, {
    description: 'p adjusted for all standards that were compared at once (Benjamini and Hochberg).',
  })
  readonly adjustedP: number;

  @Field(() => Int, { description: 'How many standards were compared at once.' })
  readonly familySize: number;

  @Field(() => ChangeDirectionEnum, { description: 'What the change is called, by its interval.' })
  readonly direction: ChangeDirection;

  @Field(() => String, { description: 'The change in a sentence.' })
  readonly sentence: string;

  constructor(change: UnitChange) {
    this.fromCycleId = change.from.auditCycleId;
    this.fromCode = change.from.code;
    this.difference = change.difference;
    this.interval = new ConfidenceInterval(change);
    this.test = TESTS[change.test];
    this.p = change.p;
    this.adjustedP = change.adjustedP;
    this.familySize = change.familySize;
    this.direction = directionOf(change.word);
    this.sentence = changeSentence(change);
  }

  @Field(() => AuditCycle, { nullable: true, description: 'The earlier cycle; null when that cannot be told now.' })
  fromCycle(): AuditCycle {
    return new AuditCycle(this.fromCycleId);
  }
}
