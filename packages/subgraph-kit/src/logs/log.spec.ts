import { describe, expect, it } from '@jest/globals';
import { GraphQLError, GraphQLScalarType } from 'graphql';
import { QueryFailedError } from 'typeorm';
import { z } from 'zod';
import { PlatformError } from '../errors/platform-error.js';
import { createLog, describeFault, type Log } from './log.js';

const CANARY = 'Canary 943 476 5919';

function collected(): { readonly log: Log; readonly lines: string[] } {
  const lines: string[] = [];
  return { lines, log: createLog({ level: 'debug', destination: { write: (line) => lines.push(line) } }) };
}

/** What PostgreSQL and TypeORM make of a row that breaks a constraint: the values are in all of it. */
function failedQuery(): QueryFailedError {
  const driverError = Object.assign(new Error(`duplicate key value violates unique constraint ("${CANARY}")`), {
    code: '23505',
    detail: `Key (name)=(${CANARY}) already exists.`,
    hint: CANARY,
    where: CANARY,
    table: 'team',
    constraint: 'team_code_unique',
    schema: 'organisations',
  });
  return new QueryFailedError('insert into organisations.team (code) values ($1)', [CANARY], driverError);
}

function thrownBy(work: () => unknown): unknown {
  try {
    work();
    return null;
  } catch (error) {
    return error;
  }
}

describe('what is written down of a fault', () => {
  it('is of a failed statement its code, its names and its text with placeholders', () => {
    expect(describeFault(failedQuery())).toEqual({
      fault: 'QueryFailedError',
      code: '23505',
      statement: 'insert into organisations.team (code) values ($1)',
      table: 'team',
      constraint: 'team_code_unique',
      column: undefined,
      frames: expect.stringContaining('log.spec.ts'),
    });
  });

  it('is of an error of our own its sentence and where it was thrown', () => {
    expect(describeFault(new Error('The clock gave no answer.'))).toEqual({
      fault: 'Error',
      code: null,
      reason: 'The clock gave no answer.',
      frames: expect.stringContaining('log.spec.ts'),
    });
  });

  it('is found below what GraphQL and the platform wrapped around it', () => {
    const wrapped = new GraphQLError('outer', {
      originalError: new PlatformError('SERVICE_BUSY', { cause: failedQuery() }),
    });
    expect(describeFault(wrapped)).toMatchObject({ fault: 'QueryFailedError', code: '23505' });
  });

  it.each(['a text', 7, null, undefined])('is of %j, which is no error, its type', (thrown) => {
    expect(describeFault(thrown)).toEqual({ fault: typeof thrown });
  });

  const scalar = new GraphQLScalarType({
    name: 'Fussy',
    serialize: (value) => {
      throw new GraphQLError(`Fussy cannot represent value: "${String(value)}"`);
    },
  });
  it.each([
    ['a statement', failedQuery()],
    ['a statement below GraphQL', new GraphQLError(CANARY, { originalError: failedQuery() })],
    ['a parser', thrownBy(() => JSON.parse(`{"a": ${CANARY}}`))],
    ['a validator', thrownBy(() => z.object({ [CANARY]: z.enum(['a']) }).parse({ [CANARY]: CANARY }))],
    ['a scalar', thrownBy(() => scalar.serialize(CANARY))],
    ['a coercion', new GraphQLError(`Variable "$a" got invalid value "${CANARY}"; Expected type "Int".`)],
    ['a date', thrownBy(() => new Intl.DateTimeFormat('en-GB', { timeZone: CANARY }))],
    ['a number', thrownBy(() => BigInt(CANARY))],
    ['a system call', Object.assign(new Error(`ENOENT: no such file, open '${CANARY}'`), { code: 'ENOENT' })],
    ['a message that looks like a frame', new RangeError(`bad\n    at ${CANARY} (x.ts:1:1)`)],
  ])('holds no value of %s', (_what, error) => {
    expect(JSON.stringify(describeFault(error))).not.toContain('Canary');
    const { log, lines } = collected();
    log.fault('It failed.', error, { requestId: 'r1' });
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toContain('Canary');
    expect(lines[0]).not.toContain('5919');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 50, msg: 'It failed.', requestId: 'r1' });
  });
});

describe('the log', () => {
  it('writes one JSON object per line, with the time, the fields of its parents and its own', () => {
    const { log, lines } = collected();
    log.child({ service: 'programmes' }).child({ requestId: 'r1' }).info('ready', { port: 4100, host: undefined });
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      level: 30,
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      service: 'programmes',
      requestId: 'r1',
      port: 4100,
      msg: 'ready',
    });
  });

  it('keeps a message on one line, whatever stands in it', () => {
    const { log, lines } = collected();
    log.warn('a\n{"level":60}');
    expect(lines.join('').split('\n')).toHaveLength(2);
  });
});
