import { Field, Int, ObjectType } from 'type-graphql';
import { defineEnum } from '@qip/subgraph-kit/schema/define-enum';
import { localDateScalar } from '@qip/subgraph-kit/schema/scalars';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import {
  type CyclePart,
  type FinancialYear,
  type Participation,
  type Percentage as PercentageOf,
} from './quality-account.rules.js';

export const ParticipationEnum = defineEnum<Participation>(
  'Participation',
  'How an organisation took part in a cycle.',
  {
    TOOK_PART: 'It was enrolled, and submitted cases.',
    NO_CASES: 'It was enrolled, and no case of it counts.',
    NOT_ENROLLED: 'It was not enrolled, or withdrew.',
    NOT_KNOWN_YET: 'It is enrolled; you learn at the lock whether its cases count.',
  },
);

@ObjectType({ description: 'A number as a part of another.' })
export class Percentage {
  @Field(() => Int, { description: 'The part.' })
  readonly numerator: number;

  @Field(() => Int, { description: 'Of how many: never 0.' })
  readonly denominator: number;

  @Field(() => Int, { description: 'In whole percent, a half rounded up; over 100 where more came than was expected.' })
  readonly percent: number;

  constructor({ numerator, denominator, percent }: PercentageOf) {
    this.numerator = numerator;
    this.denominator = denominator;
    this.percent = percent;
  }
}

@ObjectType({
  description:
    "An organisation's part in one cycle; what organisations did that have become it since is added to its own.",
})
export class QualityAccountCycle {
  @Field(() => Boolean, {
    description:
      'Whether it could take part: it was a member on a day between the beginning of collection and the end of submission.',
  })
  readonly isEligible: boolean;

  @Field(() => ParticipationEnum, { description: 'How it took part.' })
  readonly participation: Participation;

  @Field(() => Boolean, {
    description: 'Whether the count is not that of a lock: the cycle has none yet, and the count may change.',
  })
  readonly isProvisional: boolean;

  @Field(() => Int, {
    nullable: true,
    description:
      'The complete cases: those that the lock took in, before the lock those that are there now; null while you may not know.',
  })
  readonly casesSubmittedCount: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many cases it expected to submit; null when it did not say, or was not enrolled.',
  })
  readonly casesExpected: number | null;

  @Field(() => Percentage, {
    nullable: true,
    description:
      'The submitted cases as a part of the expected ones; null where one of them is not known, or none were expected.',
  })
  readonly percentage: Percentage | null;

  readonly auditCycleId: string;

  constructor(part: CyclePart & { readonly auditCycleId: string; readonly isLocked: boolean }) {
    this.isEligible = part.isEligible;
    this.participation = part.participation;
    this.isProvisional = !part.isLocked;
    this.casesSubmittedCount = part.casesSubmitted;
    this.casesExpected = part.casesExpected;
    this.percentage = part.percentage === null ? null : new Percentage(part.percentage);
    this.auditCycleId = part.auditCycleId;
  }
}

@ObjectType({
  description:
    'What an organisation has to say of these programmes in its Quality Account, after the National Health Service (Quality Accounts) Regulations 2010 (SI 2010/279), Schedule, entries 2 to 2.4, which hold in England: https://www.legislation.gov.uk/uksi/2010/279/schedule.',
})
export class QualityAccount {
  @Field(() => localDateScalar, { description: 'The first day of the year: 1 April.' })
  readonly firstOn: LocalDate;

  @Field(() => localDateScalar, { description: 'The last day of the year: 31 March.' })
  readonly lastOn: LocalDate;

  @Field(() => Boolean, {
    description: 'Whether it may change: the year is not over, or a cycle for which it was eligible is not locked.',
  })
  readonly isProvisional: boolean;

  @Field(() => Int, { description: 'In how many of the cycles it could take part.' })
  readonly eligibleCount: number;

  @Field(() => Int, { description: 'In how many of those it took part.' })
  readonly participationCount: number;

  @Field(() => Percentage, {
    nullable: true,
    description:
      'The cycles in which it took part as a part of those for which it was eligible; null where there were none.',
  })
  readonly participation: Percentage | null;

  @Field(() => [QualityAccountCycle], {
    description:
      'The cycles whose submission closed within the year, before today, by that day. Those that were cancelled do not count.',
  })
  readonly cycles: QualityAccountCycle[];

  @Field(() => [String], { description: 'The statement, by paragraphs. It holds no figure but those of this account.' })
  readonly statement: string[];

  constructor(account: {
    readonly year: FinancialYear;
    readonly isProvisional: boolean;
    readonly eligibleCount: number;
    readonly participationCount: number;
    readonly participation: PercentageOf | null;
    readonly cycles: QualityAccountCycle[];
    readonly statement: readonly string[];
  }) {
    this.firstOn = account.year.firstOn;
    this.lastOn = account.year.lastOn;
    this.isProvisional = account.isProvisional;
    this.eligibleCount = account.eligibleCount;
    this.participationCount = account.participationCount;
    this.participation = account.participation === null ? null : new Percentage(account.participation);
    this.cycles = account.cycles;
    this.statement = [...account.statement];
  }
}
