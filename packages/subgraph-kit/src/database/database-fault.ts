import { QueryFailedError } from 'typeorm';
import { PlatformError } from '../errors/platform-error.js';

/** Serialization failure, deadlock victim: the same statements, run again, can succeed. */
const CONFLICT = new Set(['40001', '40P01']);
/** Unique and exclusion constraints: somebody was faster; run again, a use case sees what he did and answers to it. */
const TAKEN = new Set(['23505', '23P01']);
/** Statement or lock time limit, too many connections. */
const BUSY = new Set(['57014', '55P03', '53300']);
/** The server goes away, is not there, or has ended a session that was silent for too long. */
const UNAVAILABLE = new Set([
  ...['57P01', '57P02', '57P03', '57P05', '25P03', '25P04'],
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH', 'EAI_AGAIN'],
]);

/** Whether a failed transaction may simply be run again. */
export function isWorthAnotherTry(error: unknown): boolean {
  const code = codeOf(error) ?? '';
  return CONFLICT.has(code) || TAKEN.has(code);
}

/** The SQLSTATE or system code of a database failure, if it is one. */
export function codeOf(error: unknown): string | null {
  const source: unknown = error instanceof QueryFailedError ? error.driverError : error;
  if (typeof source !== 'object' || source === null || !('code' in source)) return null;
  return typeof source.code === 'string' ? source.code : null;
}

/** A database that is full or away is told as such; everything else stays the fault that it is. */
export function asPlatformError(error: unknown): unknown {
  const code = codeOf(error) ?? '';
  if (BUSY.has(code) || CONFLICT.has(code) || isPoolExhausted(error))
    return new PlatformError('SERVICE_BUSY', { cause: error });
  if (UNAVAILABLE.has(code) || code.startsWith('08') || isConnectionLost(error)) {
    return new PlatformError('SERVICE_UNAVAILABLE', { cause: error });
  }
  return error;
}

function isPoolExhausted(error: unknown): boolean {
  return error instanceof Error && error.message.includes('timeout exceeded when trying to connect');
}

/** pg's words for it, and TypeORM's, which takes a lost connection away from whoever uses it. */
const CONNECTION_LOST = /Connection terminated|Client has encountered a connection error|Query runner already released/;

function isConnectionLost(error: unknown): boolean {
  return error instanceof Error && CONNECTION_LOST.test(error.message);
}

/** The name of the constraint that a statement broke; null when it failed for another reason. */
export function violatedConstraint(error: unknown): string | null {
  const source: unknown = error instanceof QueryFailedError ? error.driverError : null;
  if (typeof source !== 'object' || source === null || !('constraint' in source)) return null;
  return typeof source.constraint === 'string' ? source.constraint : null;
}
