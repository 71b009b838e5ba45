import { Arg, createUnionType, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { requireAttempt } from '@qip/subgraph-kit/access/require-attempt';
import { IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { unstorableTexts } from '@qip/subgraph-kit/mutations/unstorable-text';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { ACCESS } from '../access-table.js';
import { DefinitionError } from '../definition/definition-error.js';
import { ProgrammeFileError } from '../programme-file/programme-file-error.js';
import { TrialCase } from './trial.type.js';
import { tryProgramme } from './try-programme.js';
import { TryProgrammeInput, tryProgrammeSchema } from './try-programme.input.js';

@ObjectType({ description: 'The definition has no mistakes, and was tried.' })
class TryProgrammeSuccess {
  @Field(() => [TrialCase], { description: 'What it makes of each example case, in the order of the input.' })
  readonly cases: TrialCase[];

  constructor(cases: TrialCase[]) {
    this.cases = cases;
  }
}

const MEMBERS = [
  TryProgrammeSuccess,
  NotFoundError,
  InputValidationError,
  DefinitionError,
  ProgrammeFileError,
  IdentifierRefusedError,
] as const;

const TryProgrammeResult: object = createUnionType({
  name: 'TryProgrammeResult',
  description: 'What became of `tryProgramme`: its success, or one of the expected failures.',
  types: () => MEMBERS,
});

/**
 * A mutation by its name and its input, which is too large and too private for a query's address; what it does, it does in
 * a read-only transaction, so that nothing of a trial can be stored.
 */
@Resolver()
export class TryProgrammeMutation {
  @Mutation(() => TryProgrammeResult, {
    description:
      'Tries a definition on example cases: what the audit tool finds in each, which items are hidden, and where it stands on every standard and why. Nothing is stored. For the central team.',
  })
  async tryProgramme(
    @Arg('input', () => TryProgrammeInput, { description: 'What to try.' }) given: TryProgrammeInput,
    @Ctx() context: SubgraphContext,
  ): Promise<object> {
    requireAttempt(ACCESS, await context.actor(), 'tryProgramme');
    const unstorable = unstorableTexts(given);
    if (unstorable.length > 0) return new InputValidationError(unstorable);
    const parsed = tryProgrammeSchema.safeParse(given);
    if (!parsed.success)
      return new InputValidationError(
        parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
      );
    const outcome = await context.database.read((tx) => tryProgramme(tx, parsed.data));
    if (outcome.kind === 'REFUSED') return outcome.error;
    return new TryProgrammeSuccess(
      outcome.value.map((one, index) => new TrialCase(parsed.data.cases[index]?.name ?? null, one)),
    );
  }
}
