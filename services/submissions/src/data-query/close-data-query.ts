import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { changeHeld } from '../change-held.js';
import { DataQueryRow } from './data-query.entity.js';
import { type QueryRefusal, takeDataQuery } from './take-data-query.js';

/** Which query is settled. */
export interface CloseDataQuery {
  readonly dataQueryId: string;
  readonly expectedVersion: number;
}

/** Closes a data query: one that was answered, or one that has settled itself. */
export async function closeDataQuery(
  tx: WriteTransaction,
  input: CloseDataQuery,
): Promise<Outcome<{ readonly dataQueryId: string }, QueryRefusal>> {
  const taken = await takeDataQuery(tx, { ...input, operation: 'closeDataQuery', step: 'CLOSE' });
  if (taken.kind === 'REFUSED') return taken;
  const { query, stateAfter } = taken;
  await changeHeld(tx.manager, DataQueryRow, query, {
    state: stateAfter,
    closedBy: tx.actor.id,
    closedAt: () => 'clock.now()',
  });
  tx.record({
    organisationId: query.organisationId,
    operation: 'closeDataQuery',
    entity: 'DataQuery',
    entityId: query.id,
    before: { state: query.state },
    after: { state: stateAfter },
  });
  return { kind: 'DONE', value: { dataQueryId: query.id } };
}
