import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import {
  type Evidence as EvidenceOf,
  type Exclusion as ExclusionOf,
  type Standard as StandardOf,
} from '@qip/audit-engine/standard';
import { defineEnum } from '@qip/subgraph-kit/schema/define-enum';
import { type StandardRow } from './standard.entity.js';

export const StandardDirectionEnum = defineEnum<StandardOf['direction']>(
  'StandardDirection',
  'Whether a higher or a lower rate is better.',
  {
    HIGHER: 'A higher rate is better.',
    LOWER: 'A lower rate is better.',
    NEUTRAL: 'Neither: the rate describes practice and is never called good or bad.',
  },
);

export const MissingDataRuleEnum = defineEnum<StandardOf['missingData']>(
  'MissingDataRule',
  'What becomes of a case for which it cannot be decided whether the standard is met.',
  {
    REPORT_AS_MISSING: 'It is counted as missing data.',
    COUNT_AS_NOT_MET:
      'It is not met: the standard is one of documented evidence, and what is not written down is not there.',
  },
);

@ObjectType({ description: 'The guidance that a standard rests on.' })
export class Evidence {
  @Field(() => String, { description: 'Who published it, for example NICE.' })
  readonly body: string;

  @Field(() => String, { description: 'The code of the guidance, for example CG185.' })
  readonly code: string;

  @Field(() => String, {
    nullable: true,
    description: 'The recommendation within it; null for the guidance as a whole.',
  })
  readonly recommendation: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The https address at which it can be read; null when none is known.',
  })
  readonly link: string | null;

  constructor(evidence: EvidenceOf) {
    this.body = evidence.body;
    this.code = evidence.code;
    this.recommendation = evidence.recommendation ?? null;
    this.link = evidence.link ?? null;
  }
}

@ObjectType({
  description: 'Why an eligible case is left out of a standard. The first exclusion that holds gives the reason.',
})
export class Exclusion {
  @Field(() => String, { description: 'The code under which the reason is counted, unique in the standard.' })
  readonly code: string;

  @Field(() => String, { description: 'The reason in words.' })
  readonly reason: string;

  @Field(() => String, { description: 'The condition, in CEL over the data items.' })
  readonly when: string;

  constructor(exclusion: ExclusionOf) {
    this.code = exclusion.code;
    this.reason = exclusion.reason;
    this.when = exclusion.when;
  }
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'One audit standard: who is eligible, who is left out and why, and who meets it.' })
export class Standard {
  @Field(() => ID, { description: 'The opaque id (UUIDv7): another one in each version.' })
  readonly id: string;

  @Field(() => Int, { description: 'Its number within the version, from 1 without gaps.' })
  readonly number: number;

  @Field(() => String, { description: 'The standard in words.' })
  readonly statement: string;

  @Field(() => StandardDirectionEnum, { description: 'Whether a higher or a lower rate is better, or neither.' })
  readonly direction: StandardOf['direction'];

  @Field(() => Int, { nullable: true, description: 'The treatment target in whole percent; null where none is set.' })
  readonly targetPercent: number | null;

  @Field(() => [Evidence], { description: 'The guidance that it rests on; empty for a description of practice.' })
  readonly evidence: Evidence[];

  @Field(() => String, { description: 'Which cases it applies to: a condition in CEL over the data items.' })
  readonly eligibleWhen: string;

  @Field(() => [Exclusion], {
    description: 'Who of the eligible is left out, and why, in the order in which they are tried.',
  })
  readonly exclusions: Exclusion[];

  @Field(() => String, { description: 'Which of the remaining cases meet it: a condition in CEL over the data items.' })
  readonly metWhen: string;

  @Field(() => MissingDataRuleEnum, { description: 'What becomes of a case that cannot be decided.' })
  readonly missingData: StandardOf['missingData'];

  readonly programmeVersionId: string;

  constructor(row: StandardRow) {
    this.id = row.id;
    this.number = row.number;
    this.statement = row.statement;
    this.direction = row.direction;
    this.targetPercent = row.targetPercent;
    this.evidence = row.evidence.map((evidence) => new Evidence(evidence));
    this.eligibleWhen = row.eligibleWhen;
    this.exclusions = row.exclusions.map((exclusion) => new Exclusion(exclusion));
    this.metWhen = row.metWhen;
    this.missingData = row.missingData;
    this.programmeVersionId = row.programmeVersionId;
  }
}
