import { Arg, type ClassType, createUnionType, Ctx, Mutation as GraphQLMutation, Resolver } from 'type-graphql';
import { type z } from 'zod';
import { type OperationTable } from '../access/policy.js';
import { type Outcome } from '../database/request-database.js';
import { type WriteTransaction } from '../database/transaction.js';
import { IdempotencyKeyReusedError } from '../errors/idempotency-key-reused-error.js';
import { InputValidationError } from '../errors/input-validation-error.js';
import { type UserError } from '../errors/user-error.js';
import { type ClassReference } from '../schema/build-subgraph-schema.js';
import { type FileAddresses, type SubgraphContext } from '../server/subgraph-context.js';
import { IdempotentInput } from './idempotent-input.js';
import { runMutation, type Trace } from './run-mutation.js';

/** A class of expected failure. */
type UserErrorClass<Refusal extends UserError> = abstract new (...parts: never[]) => Refusal;

/** All that a mutation is. Its result union is named after it and holds its success, the common refusals and its own. */
export interface MutationDefinition<Operation extends string, Input, Done extends Trace, Refusal extends UserError> {
  readonly operation: Operation;
  /** What it does and who may do it. */
  readonly description: string;
  /** The service's schema. */
  readonly schema: string;
  readonly table: OperationTable<Operation>;
  /** The input's GraphQL class; one that extends IdempotentInput makes the operation idempotent by key. */
  readonly Input: ClassType;
  /** What the input must be beyond its GraphQL type. */
  readonly input: z.ZodType<Input>;
  readonly useCase: (tx: WriteTransaction, input: Input, files: FileAddresses) => Promise<Outcome<Done, Refusal>>;
  /** The success member of the union, made from what the use case left. */
  readonly Success: new (done: Done) => object;
  /** The failures that are expected of this operation, besides a faulty input and a reused key. */
  readonly refusals: readonly UserErrorClass<Refusal>[];
}

/** Makes the resolver class of one mutation. */
export function defineMutation<O extends string, I, D extends Trace, R extends UserError>(
  definition: MutationDefinition<O, I, D, R>,
): ClassReference {
  const name = definition.operation.charAt(0).toUpperCase() + definition.operation.slice(1);
  const isIdempotent = definition.Input.prototype instanceof IdempotentInput;
  const members = new Set<ClassReference>([
    definition.Success,
    ...definition.refusals,
    InputValidationError,
    ...(isIdempotent ? [IdempotencyKeyReusedError] : []),
  ]);
  const Result: object = createUnionType({
    name: `${name}Result`,
    description: `What became of \`${definition.operation}\`: its success, or one of the expected failures.`,
    types: () => [...members] as ClassType[],
  });

  @Resolver()
  class OneMutation {
    @GraphQLMutation(() => Result, { name: definition.operation, description: definition.description })
    run(
      @Arg('input', () => definition.Input, { description: 'What to do.' }) given: object,
      @Ctx() context: SubgraphContext,
    ): Promise<object> {
      return runMutation(context, {
        ...definition,
        given,
        useCase: (tx, input) => definition.useCase(tx, input, context.files),
        success: (done) => new definition.Success(done),
      });
    }
  }
  return OneMutation;
}
