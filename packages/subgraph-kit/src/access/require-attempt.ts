import { PlatformError } from '../errors/platform-error.js';
import { type Actor } from './actor.js';
import { attempt, type OperationTable } from './policy.js';

/**
 * Lets a caller past who may attempt an operation at all; which objects it reaches is asked with `can`.
 * @throws PlatformError UNAUTHENTICATED without a token where one is needed, FORBIDDEN without any fitting role
 */
export function requireAttempt<O extends string>(table: OperationTable<O>, actor: Actor, operation: O): void {
  const standing = attempt(table, actor, operation);
  if (standing === 'NOT_SIGNED_IN') throw new PlatformError('UNAUTHENTICATED');
  if (standing === 'NOT_ALLOWED') throw new PlatformError('FORBIDDEN');
}
