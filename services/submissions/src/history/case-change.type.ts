import { Field, Int, ObjectType } from 'type-graphql';
import { type Answers } from '@qip/audit-engine/answers';
import { defineEnum } from '@qip/subgraph-kit/schema/define-enum';
import { dateTimeScalar, jsonObjectScalar } from '@qip/subgraph-kit/schema/scalars';
import { type CaseState } from '../case/case.rules.js';
import { CaseStateEnum } from '../case/case.type.js';
import { Person } from '../stubs/person.stub.js';
import { Team } from '../stubs/team.stub.js';
import { type CaseChangeFacts, type CaseChangeKind, type CaseVersionFacts } from './case-history.rules.js';

export const CaseChangeKindEnum = defineEnum<CaseChangeKind>('CaseChangeKind', 'What happened to a case.', {
  ENTERED: 'It was entered, by form, in one call with others, or with a file.',
  AMENDED: 'Its answers or its team were changed.',
  REMOVED: 'It was removed, for the reason given.',
});

@ObjectType({ description: 'A case as it stood between two changes.' })
class CaseVersion {
  @Field(() => Team, { nullable: true, description: 'Whose case it was; null when that cannot be told now.' })
  readonly team: Team;

  @Field(() => CaseStateEnum, {
    nullable: true,
    description: 'Whether it counted; null where a file removed the case after that, so that it is not known any more.',
  })
  readonly state: CaseState | null;

  @Field(() => jsonObjectScalar, { description: 'The answers by the name of the item; what had no value is left out.' })
  readonly answers: Answers;

  constructor({ teamId, state, answers }: CaseVersionFacts) {
    this.team = new Team(teamId);
    this.state = state;
    this.answers = answers;
  }
}

@ObjectType({
  description: 'One change of a case: who did what, and what was before and after. Only for its organisation.',
})
export class CaseChange {
  @Field(() => Int, { description: 'The version of the case that the change made; 1 when it was entered.' })
  readonly version: number;

  @Field(() => CaseChangeKindEnum, { description: 'What happened.' })
  readonly kind: CaseChangeKind;

  @Field(() => dateTimeScalar, { description: 'When.' })
  readonly at: Date;

  @Field(() => Person, {
    nullable: true,
    description: 'Who did it; null when it was no person, or when that cannot be told now.',
  })
  readonly person: Person;

  @Field(() => String, { nullable: true, description: 'Why; null where no reason is asked for.' })
  readonly reason: string | null;

  @Field(() => CaseVersion, { nullable: true, description: 'The case before; null when it was entered.' })
  readonly before: CaseVersion | null;

  @Field(() => CaseVersion, { nullable: true, description: 'The case after; null when it was removed.' })
  readonly after: CaseVersion | null;

  constructor(facts: CaseChangeFacts) {
    this.version = facts.version;
    this.kind = facts.kind;
    this.at = facts.at;
    this.person = new Person(facts.actorId);
    this.reason = facts.reason;
    this.before = facts.before === null ? null : new CaseVersion(facts.before);
    this.after = facts.after === null ? null : new CaseVersion(facts.after);
  }
}
