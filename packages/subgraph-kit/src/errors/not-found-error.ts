import { Directive, Field, ObjectType } from 'type-graphql';
import { UserError } from './user-error.js';

@Directive('@shareable')
@ObjectType({
  implements: UserError,
  description: 'There is no such thing, or none that you may see: the two are never told apart.',
})
export class NotFoundError extends UserError {
  @Field(() => String, { description: 'The type of what was looked for, for example `AuditCycle`.' })
  readonly entity: string;

  constructor(entity: string) {
    super(`There is no such ${wordsOf(entity)}. Check its id, and that it belongs to your organisation.`);
    this.entity = entity;
  }
}

function wordsOf(entity: string): string {
  return entity.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}
