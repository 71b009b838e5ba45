import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { IdentifierKindEnum } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { UserError } from '@qip/subgraph-kit/errors/user-error';
import { type IdentifierKind } from '@qip/identifier-screen/identifier-kind';
import { type Issue } from '@qip/audit-engine/issue';
import { IssueSeverityEnum } from './case-issue.type.js';
import { type CaseProblem } from './cases.rules.js';

@Directive('@shareable')
@ObjectType('CaseProblem', {
  description: 'Something that is wrong with one of several cases. It never repeats a value.',
})
class CaseProblemFace {
  @Field(() => Int, { description: 'The place of the case in the input, from 0.' })
  readonly index: number;

  @Field(() => String, {
    nullable: true,
    description: 'The name of the item; null where it belongs to the case as a whole or to its team.',
  })
  readonly item: string | null;

  @Field(() => String, {
    description:
      'What kind of problem it is: a code of the audit engine or of a validation rule, `IDENTIFIER`, or `UNKNOWN_TEAM`.',
  })
  readonly code: string;

  @Field(() => IdentifierKindEnum, {
    nullable: true,
    description: 'What the value looks like; null where it does not look like an identifier.',
  })
  readonly identifierKind: IdentifierKind | null;

  @Field(() => IssueSeverityEnum, { description: 'How much it weighs: errors alone kept the cases out.' })
  readonly severity: Issue['severity'];

  @Field(() => String, { description: 'What is wrong and what to do about it, as a sentence for a person.' })
  readonly message: string;

  constructor({ index, item, code, identifierKind, severity, message }: CaseProblem) {
    this.index = index;
    this.item = item;
    this.code = code;
    this.identifierKind = identifierKind;
    this.severity = severity;
    this.message = message;
  }
}

@Directive('@shareable')
@ObjectType({
  implements: UserError,
  description: 'At least one of the cases cannot be stored. None of them was.',
})
export class CasesRefusedError extends UserError {
  @Field(() => [CaseProblemFace], {
    description: 'Every problem of every case, in the order of the input; warnings of refused cases included.',
  })
  readonly problems: CaseProblemFace[];

  constructor(problems: readonly CaseProblem[]) {
    const cases = new Set(problems.map(({ index }) => index)).size;
    super(
      cases === 1
        ? 'One case cannot be stored, so none was: put it right and send all of them again.'
        : `${cases} cases cannot be stored, so none was: put them right and send all of them again.`,
    );
    this.problems = problems.map((problem) => new CaseProblemFace(problem));
  }
}
