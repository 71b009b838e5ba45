import { type Writable } from 'node:stream';
import { type EntityManager, type ObjectLiteral } from 'typeorm';
import { type Actor } from '../access/actor.js';
import { type AuditEvent } from '../audit-trail/audit-event.js';

/** A read-only view of the database as of one moment, under the actor's scope. */
export interface ReadTransaction {
  /** TypeORM on this transaction's connection. A global repository would wait for a second connection for ever. */
  readonly manager: EntityManager;
  /** Who asks, with the grants as they were when the transaction began. */
  readonly actor: Actor;
  /** The platform's clock when the transaction began. Deadlines are compared in SQL, with `clock.now()`, after the lock. */
  readonly now: Date;
  /** Plain SQL with positional parameters, for read models; every row as the driver gives it. */
  rows<Row extends ObjectLiteral>(sql: string, parameters?: readonly unknown[]): Promise<readonly Row[]>;
}

/** A read-write transaction: all of a use case happens in one, or nothing of it. */
export interface WriteTransaction extends ReadTransaction {
  /** Notes who did what; written to the hash chain as the last act before the commit. */
  record(event: AuditEvent): void;
  /** Adds a job that exists if and only if this transaction commits. */
  enqueue(queue: string, data: Readonly<Record<string, string | number>>): Promise<void>;
  /**
   * Opens a `COPY … FROM STDIN` on this transaction's connection. It cannot fill a table with row-level security: copy into
   * a temporary table, then insert from there. Nothing else may be asked of the transaction until the stream has finished.
   */
  copyInto(statement: string): Promise<Writable>;
}
