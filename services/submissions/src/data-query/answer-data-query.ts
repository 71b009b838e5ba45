import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { type IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { changeHeld } from '../change-held.js';
import { screenField } from '../identifier-screen/identifier-refusal.js';
import { DataQueryRow } from './data-query.entity.js';
import { type QueryRefusal, takeDataQuery } from './take-data-query.js';

/** What the lead answers. */
export interface AnswerDataQuery {
  readonly dataQueryId: string;
  readonly expectedVersion: number;
  readonly answer: string;
}

/** Answers an open data query, once. Like raising it, this is bound to no window: it changes no case. */
export async function answerDataQuery(
  tx: WriteTransaction,
  { answer, ...which }: AnswerDataQuery,
): Promise<Outcome<{ readonly dataQueryId: string }, QueryRefusal | IdentifierRefusedError>> {
  const identifier = screenField('answer', answer);
  if (identifier !== null) return { kind: 'REFUSED', error: identifier };
  const taken = await takeDataQuery(tx, { ...which, operation: 'answerDataQuery', step: 'ANSWER' });
  if (taken.kind === 'REFUSED') return taken;
  const { query, stateAfter } = taken;
  await changeHeld(tx.manager, DataQueryRow, query, {
    state: stateAfter,
    answer,
    answeredBy: tx.actor.id,
    answeredAt: () => 'clock.now()',
  });
  tx.record({
    organisationId: query.organisationId,
    operation: 'answerDataQuery',
    entity: 'DataQuery',
    entityId: query.id,
    before: { state: query.state },
    after: { state: stateAfter, answer },
  });
  return { kind: 'DONE', value: { dataQueryId: query.id } };
}
