import { GraphQLError } from 'graphql';
import { describeFault, type Log } from '../logs/log.js';
import { isFault } from './format-error.js';

/**
 * Writes down what went wrong in one request: every fault of ours with all that may be known about it, and once that the
 * database was busy or away, however many fields that cost. What a caller did wrong is the caller's to know.
 */
export function logErrors(log: Log, errors: readonly unknown[]): void {
  for (const error of errors.filter(isFault)) log.fault('A resolver failed.', error);
  const shortage = errors.find(isShortage);
  if (shortage !== undefined) log.warn('The database was busy or away.', describeFault(shortage));
}

function isShortage(error: unknown): boolean {
  const code = error instanceof GraphQLError ? error.extensions['code'] : undefined;
  return code === 'SERVICE_BUSY' || code === 'SERVICE_UNAVAILABLE';
}
