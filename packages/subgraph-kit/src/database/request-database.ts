import { setTimeout as pause } from 'node:timers/promises';
import { from as copyFrom } from 'pg-copy-streams';
import { type DataSource, type QueryRunner } from 'typeorm';
import { type Caller } from '../access/caller.js';
import { appendAuditEvents } from '../audit-trail/append-audit-events.js';
import { type AuditEvent } from '../audit-trail/audit-event.js';
import { type JobQueue } from '../jobs/job-queue.js';
import { PlatformError } from '../errors/platform-error.js';
import { asPlatformError, isWorthAnotherTry } from './database-fault.js';
import { connectionOf, endTransaction, openTransaction, type OpenTransaction } from './open-transaction.js';
import { type ReadTransaction, type WriteTransaction } from './transaction.js';

/** What a request's database access is made of. */
export interface RequestDatabaseParts {
  readonly dataSource: DataSource;
  /** The service's schema, which holds its audit trail. */
  readonly schema: string;
  readonly caller: Caller;
  readonly jobs: JobQueue;
}

/** What a write returns: the value is committed, or everything is rolled back and the error goes to the caller. */
export type Outcome<Value, Refusal> =
  { readonly kind: 'DONE'; readonly value: Value } | { readonly kind: 'REFUSED'; readonly error: Refusal };

const ATTEMPTS = 3;
/** The victim of a deadlock that came back at once would take the lock from under the other one's nose, and meet it again. */
const PAUSE_MS = 25;
const READ_ONLY = 'start transaction isolation level repeatable read, read only';
/** Named, whatever the server's default: a write looks again after it has waited, for a lock, a key or the end of a chain. */
const READ_WRITE = 'start transaction isolation level read committed, read write';

/**
 * The database as one subgraph request sees it: one read-only transaction, opened at the first read and shared by all
 * resolvers and loaders of the request, one query after the other; and one read-write transaction per mutation. Row-level
 * security is set as the first statement of each.
 */
export class RequestDatabase {
  readonly #parts: RequestDatabaseParts;
  #reading: Promise<OpenTransaction> | null = null;
  /** The end of the queue of reads: a connection answers one query at a time. Never rejected. */
  #lastRead: Promise<unknown> = Promise.resolve();
  #isClosed = false;

  constructor(parts: RequestDatabaseParts) {
    this.#parts = parts;
  }

  /** Runs `work` in the request's read transaction, after the reads that were asked for before it. */
  read<T>(work: (tx: ReadTransaction) => Promise<T>): Promise<T> {
    const turn = this.#lastRead.then(async () => {
      this.#refuseWhenClosed();
      this.#reading ??= this.#open(READ_ONLY);
      const { runner, tx } = await this.#reading;
      return work(tx).catch(async (error: unknown) => {
        if (!(error instanceof PlatformError)) await this.#giveUpReading(runner);
        throw error;
      });
    });
    this.#lastRead = turn.catch(() => undefined);
    return turn.catch((error: unknown) => {
      throw asPlatformError(error);
    });
  }

  /**
   * Runs a use case in a transaction of its own: committed with its audit events when it is done, rolled back when it
   * refuses or fails. Ends the read transaction first, so that what follows sees the change, and one connection suffices.
   * Tried again when PostgreSQL chose it as the victim of a deadlock, and when somebody else took in the meantime what must
   * be unique: so `work` may run more than once, and finds what the other one did.
   */
  async write<V, R>(work: (tx: WriteTransaction) => Promise<Outcome<V, R>>): Promise<Outcome<V, R>> {
    this.#refuseWhenClosed();
    await this.#endReading();
    try {
      return await this.#writeUntilItHolds(work);
    } finally {
      // A read that was asked for while this ran, by a resolver whose answer was given up, began before the commit.
      await this.#endReading();
    }
  }

  /** Gives the connection back until the next read, which sees what was committed in the meantime. */
  async release(): Promise<void> {
    await this.#endReading();
  }

  /** Ends the request's use of the database. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#endReading();
  }

  /**
   * Ends the read transaction, if one is open: the next read sees what was committed in the meantime. Takes its turn among
   * the reads: those before it are finished, those after it begin anew.
   */
  async #endReading(): Promise<void> {
    const turn = this.#lastRead.then(async () => {
      const reading = this.#reading;
      this.#reading = null;
      const opened = (await reading?.catch(() => null)) ?? null;
      if (opened !== null) await endTransaction(opened.runner, 'rollback');
    });
    this.#lastRead = turn.catch(() => undefined);
    await turn;
  }

  #open(start: string): Promise<OpenTransaction> {
    return openTransaction(this.#parts.dataSource, this.#parts.caller, start);
  }

  #refuseWhenClosed(): void {
    if (this.#isClosed) throw new Error('This request has ended: it can use the database no more.');
  }

  /** After a failed statement a transaction answers nothing more; what else the request asks gets a new one. */
  async #giveUpReading(runner: QueryRunner): Promise<void> {
    this.#reading = null;
    await endTransaction(runner, 'rollback');
  }

  async #writeUntilItHolds<V, R>(work: (tx: WriteTransaction) => Promise<Outcome<V, R>>): Promise<Outcome<V, R>> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#writeOnce(work);
      } catch (error) {
        if (attempt === ATTEMPTS || !isWorthAnotherTry(error)) throw asPlatformError(error);
        await pause(PAUSE_MS * attempt * (1 + Math.random()));
      }
    }
  }

  async #writeOnce<V, R>(work: (tx: WriteTransaction) => Promise<Outcome<V, R>>): Promise<Outcome<V, R>> {
    const { runner, tx } = await this.#open(READ_WRITE);
    const events: AuditEvent[] = [];
    try {
      const outcome = await work({
        ...tx,
        record: (event) => events.push(event),
        enqueue: (queue, data) => this.#parts.jobs.enqueue(tx.manager, queue, data),
        copyInto: async (statement) => (await connectionOf(runner)).query(copyFrom(statement)),
      });
      if (outcome.kind === 'DONE') await appendAuditEvents(tx.manager, this.#parts.schema, tx.actor.name, events);
      await endTransaction(runner, outcome.kind === 'DONE' ? 'commit' : 'rollback');
      return outcome;
    } catch (error) {
      await endTransaction(runner, 'rollback');
      throw error;
    }
  }
}
