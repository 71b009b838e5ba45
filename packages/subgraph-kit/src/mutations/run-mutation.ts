import { type z } from 'zod';
import { type OperationTable } from '../access/policy.js';
import { requireAttempt } from '../access/require-attempt.js';
import { type Outcome } from '../database/request-database.js';
import { type WriteTransaction } from '../database/transaction.js';
import { IdempotencyKeyReusedError } from '../errors/idempotency-key-reused-error.js';
import { InputValidationError } from '../errors/input-validation-error.js';
import { type UserError } from '../errors/user-error.js';
import { claimIdempotencyKey, keepAnswer } from '../idempotency/claim-idempotency-key.js';
import { type SubgraphContext } from '../server/subgraph-context.js';
import { unstorableTexts } from './unstorable-text.js';

/** What a use case leaves behind for its answer: ids and counts, small and storable, never an object of the graph. */
export type Trace = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** The refusals that any mutation may answer, besides its own. */
export type CommonRefusal = InputValidationError | IdempotencyKeyReusedError;

/** One mutation: the same five steps for each, so that no entry point can leave one out. */
export interface Mutation<Operation extends string, Input, Done extends Trace, Refusal extends UserError, Face> {
  /** The service's schema. */
  readonly schema: string;
  readonly table: OperationTable<Operation>;
  readonly operation: Operation;
  /** The input as GraphQL gave it. */
  readonly given: object;
  /** What the input must be beyond its GraphQL type. */
  readonly input: z.ZodType<Input>;
  /** Authorise on the object, load, decide, save, record. */
  readonly useCase: (tx: WriteTransaction, input: Input) => Promise<Outcome<Done, Refusal>>;
  /** The success member of the result union. */
  readonly success: (done: Done) => Face;
}

/**
 * Runs a mutation: may this caller attempt it at all; is the input sound; was it done before under this key; do it in one
 * transaction; answer with a member of its result union.
 * @throws PlatformError UNAUTHENTICATED or FORBIDDEN, and faults; expected failures are returned
 */
export async function runMutation<O extends string, I, D extends Trace, R extends UserError, F>(
  context: SubgraphContext,
  mutation: Mutation<O, I, D, R, F>,
): Promise<F | R | CommonRefusal> {
  const outcome = await context.database.write<D, R | CommonRefusal>(async (tx) => {
    requireAttempt(mutation.table, tx.actor, mutation.operation);
    const unstorable = unstorableTexts(mutation.given);
    if (unstorable.length > 0) return { kind: 'REFUSED', error: new InputValidationError(unstorable) };
    const parsed = mutation.input.safeParse(mutation.given);
    if (!parsed.success) return { kind: 'REFUSED', error: asInputError(parsed.error) };
    return once(tx, mutation, () => mutation.useCase(tx, parsed.data));
  });
  context.forgetLoaded();
  return outcome.kind === 'DONE' ? mutation.success(outcome.value) : outcome.error;
}

function asInputError(error: z.ZodError): InputValidationError {
  return new InputValidationError(
    error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
  );
}

async function once<O extends string, I, D extends Trace, R extends UserError, F>(
  tx: WriteTransaction,
  mutation: Mutation<O, I, D, R, F>,
  effect: () => Promise<Outcome<D, R>>,
): Promise<Outcome<D, R | IdempotencyKeyReusedError>> {
  const key = idempotencyKeyOf(mutation.given);
  if (key === null) return effect();
  const claimed = { schema: mutation.schema, operation: mutation.operation, key, input: mutation.given };
  const claim = await claimIdempotencyKey(tx, claimed);
  if (claim.kind === 'OTHER_INPUT') return { kind: 'REFUSED', error: new IdempotencyKeyReusedError() };
  // What is kept under a key was this same operation's trace.
  if (claim.kind === 'DONE') return { kind: 'DONE', value: claim.answer as D };
  const outcome = await effect();
  if (outcome.kind === 'DONE') await keepAnswer(tx, claimed, outcome.value);
  return outcome;
}

function idempotencyKeyOf(given: object): string | null {
  if (!('idempotencyKey' in given)) return null;
  return typeof given.idempotencyKey === 'string' ? given.idempotencyKey : null;
}
