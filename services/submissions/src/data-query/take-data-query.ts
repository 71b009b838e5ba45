import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { reachesAny } from '../access/team-reach.js';
import { SubmissionRow } from '../submission/submission.entity.js';
import { DataQueryRow } from './data-query.entity.js';
import { type DataQueryState, type DataQueryStep, nextQueryState, queryStepRefusal } from './data-query.rules.js';

/** Which query is to be changed, as whom. */
export interface QueryChange {
  readonly dataQueryId: string;
  readonly expectedVersion: number;
  readonly operation: 'answerDataQuery' | 'closeDataQuery';
  readonly step: DataQueryStep;
}

/** Why a query cannot be changed. */
export type QueryRefusal = NotFoundError | StaleVersionError | InvalidTransitionError;

/** A query that may be changed and is held until the end of the transaction, or why not. */
export type TakenQuery =
  | { readonly kind: 'TAKEN'; readonly query: DataQueryRow; readonly stateAfter: DataQueryState }
  | { readonly kind: 'REFUSED'; readonly error: QueryRefusal };

/** The one way into a data query for whatever changes it: takes its row, then asks who may, the version and the state. */
export async function takeDataQuery(tx: WriteTransaction, change: QueryChange): Promise<TakenQuery> {
  const { dataQueryId: id, expectedVersion, operation, step } = change;
  await tx.rows(`select from submissions.data_query where id = $1 for no key update`, [id]);
  const query = await tx.manager.findOneBy(DataQueryRow, { id });
  const submission = query === null ? null : await tx.manager.findOneBy(SubmissionRow, { id: query.submissionId });
  if (query === null || submission === null || !reachesAny(tx.actor, operation, submission)) {
    return { kind: 'REFUSED', error: new NotFoundError('DataQuery') };
  }
  const stateAfter = nextQueryState(query.state, step);
  if (stateAfter === null) {
    return { kind: 'REFUSED', error: new InvalidTransitionError(query.state, queryStepRefusal(query.state)) };
  }
  if (query.version !== expectedVersion) return { kind: 'REFUSED', error: new StaleVersionError(query.version) };
  return { kind: 'TAKEN', query, stateAfter };
}
