import { GraphQLError } from 'graphql';
import { pino, type DestinationStream } from 'pino';
import { QueryFailedError } from 'typeorm';
import { codeOf } from '../database/database-fault.js';
import { valueFreeMessage } from '../errors/value-free-message.js';

/** Facts about an event, none of which may be a person's or a case's data. */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** The structured log of one process or service: one JSON object per line. */
export interface Log {
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  /** A failure of ours, with what helps to find it and nothing of what was being processed. */
  fault(message: string, error: unknown, fields?: LogFields): void;
  child(fields: LogFields): Log;
}

/** How loud a log can be. */
export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;

/** How loud and where. */
export interface LogSettings {
  readonly level: (typeof LOG_LEVELS)[number];
  readonly destination?: DestinationStream;
}

/** Opens a log. */
export function createLog(settings: LogSettings): Log {
  const options = { level: settings.level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  return wrap(settings.destination === undefined ? pino(options) : pino(options, settings.destination));
}

function wrap(logger: pino.Logger): Log {
  return {
    info: (message, fields) => {
      logger.info({ ...fields }, message);
    },
    warn: (message, fields) => {
      logger.warn({ ...fields }, message);
    },
    fault: (message, error, fields) => {
      logger.error({ ...fields, ...describeFault(error) }, message);
    },
    child: (fields) => wrap(logger.child({ ...fields })),
  };
}

/** Kinds of error whose sentence comes from code. Those of parsers, formats and scalars repeat what they were given. */
const SPEAK_OF_CODE_ONLY = new Set(['Error', 'TypeError', 'ReferenceError', 'AggregateError']);
const FRAMES = 12;

/**
 * What may be written down of an error. PostgreSQL repeats values in its messages and details, so of a failed statement
 * only its code, its names and its text with placeholders are kept, and of every error the frames of its stack.
 */
export function describeFault(error: unknown): LogFields {
  const cause = causeOf(error);
  if (!isErrorLike(cause)) return { fault: typeof cause };
  const common = { fault: cause.name, code: codeOf(cause), frames: framesOf(cause) };
  if (!(cause instanceof QueryFailedError)) return { ...common, reason: reasonOf(cause) };
  const { table, constraint, column } = namesIn(cause.driverError);
  return { ...common, statement: cause.query, table, constraint, column };
}

/** graphql-js wraps what a resolver threw. */
function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError !== undefined ? causeOf(error.originalError) : error;
}

function isErrorLike(value: unknown): value is Error {
  return value instanceof Error || Object.prototype.toString.call(value) === '[object Error]';
}

function reasonOf(error: Error): string | undefined {
  if (error instanceof GraphQLError) return valueFreeMessage(error.message) ?? undefined;
  return codeOf(error) === null && SPEAK_OF_CODE_ONLY.has(error.name) ? error.message : undefined;
}

/** Without the message, which the stack repeats and which may have lines that look like frames. */
function framesOf({ stack = '', message }: Error): string {
  const [, ...after] = stack.split(message === '' ? '\n' : message);
  const lines = after.join('\n').split('\n');
  return lines
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, FRAMES)
    .join('\n');
}

function namesIn(driverError: unknown): Readonly<Record<'table' | 'constraint' | 'column', string | undefined>> {
  const source = typeof driverError === 'object' && driverError !== null ? driverError : {};
  const name = (key: string): string | undefined => {
    const value: unknown = Object.entries(source).find(([property]) => property === key)?.[1];
    return typeof value === 'string' ? value : undefined;
  };
  return { table: name('table'), constraint: name('constraint'), column: name('column') };
}
