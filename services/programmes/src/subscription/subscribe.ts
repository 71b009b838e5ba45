import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { newId } from '@qip/subgraph-kit/values/id';
import { localDateAt, type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { oneAtATime } from '../one-at-a-time.js';
import { refused } from '../refused.js';
import { NewsSubscriptionRow } from './subscription.entity.js';
import { type NewsKind, type NewsRhythm, stateOn, untilFault, usualUntil } from './subscription.rules.js';

/** A person wants news of one kind. */
export interface Subscribe {
  readonly newsKind: NewsKind;
  readonly rhythm: NewsRhythm;
  /** Null for the usual year. */
  readonly untilOn: LocalDate | null;
}

type Refusal = NotFoundError | InputValidationError | InvalidTransitionError;

/** Begins a subscription of whoever is asking, from this moment: what happened before is not told. */
export async function subscribe(
  tx: WriteTransaction,
  { newsKind, rhythm, untilOn: wantedUntil }: Subscribe,
): Promise<Outcome<{ readonly subscriptionId: string }, Refusal>> {
  const { id: personId, kind: actorKind } = tx.actor;
  if (actorKind !== 'PERSON' || personId === null) return refused(new NotFoundError('Person'));
  const today = localDateAt(tx.now);
  const untilOn = wantedUntil ?? usualUntil(today);
  const message = untilFault(untilOn, today);
  if (message !== null) return refused(new InputValidationError([{ path: 'untilOn', message }]));
  await oneAtATime(tx, 'subscription', personId);
  const own = await tx.manager.findBy(NewsSubscriptionRow, { personId, kind: newsKind });
  if (own.some((row) => stateOn(row, today) === 'LIVE')) {
    return refused(new InvalidTransitionError('LIVE', 'You have these news mailed already: change that subscription.'));
  }
  const id = newId();
  const wanted = { kind: newsKind, rhythm, untilOn };
  await tx.manager.insert(NewsSubscriptionRow, { id, personId, ...wanted, toldUntil: tx.now, createdAt: tx.now });
  tx.record({ organisationId: null, operation: 'subscribe', entity: 'NewsSubscription', entityId: id, after: wanted });
  return { kind: 'DONE', value: { subscriptionId: id } };
}
