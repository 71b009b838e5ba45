import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Person } from '../stubs/person.stub.js';
import { MaterialPassing } from './material-passing.type.js';

@Resolver(() => MaterialPassing)
export class MaterialPassingResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'To whom; null when you may not see it.' })
  person(@Root() { personId }: MaterialPassing): Person {
    return new Person(personId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'By whom; null when you may not see it.' })
  passedBy(@Root() { passedById }: MaterialPassing): Person {
    return new Person(passedById);
  }
}
