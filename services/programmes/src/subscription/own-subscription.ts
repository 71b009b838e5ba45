import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { localDateAt } from '@qip/subgraph-kit/values/local-date';
import { refused } from '../refused.js';
import { NewsSubscriptionRow } from './subscription.entity.js';
import { nextState, stateOn, type SubscriptionStep } from './subscription.rules.js';

/** A subscription as the client last read it. */
export interface KnownSubscription {
  readonly subscriptionId: string;
  readonly expectedVersion: number;
}

type Refusal = NotFoundError | StaleVersionError | InvalidTransitionError;

/** The viewer's own subscription, if this step may be taken with it now. Another person's is not found. */
export async function ownSubscription(
  tx: WriteTransaction,
  { subscriptionId, expectedVersion }: KnownSubscription,
  step: SubscriptionStep,
): Promise<
  { readonly kind: 'FOUND'; readonly row: NewsSubscriptionRow } | { readonly kind: 'REFUSED'; readonly error: Refusal }
> {
  const { id: personId } = tx.actor;
  const row =
    personId === null ? null : await tx.manager.findOneBy(NewsSubscriptionRow, { id: subscriptionId, personId });
  if (row === null) return refused(new NotFoundError('NewsSubscription'));
  if (row.version !== expectedVersion) return refused(new StaleVersionError(row.version));
  const state = stateOn(row, localDateAt(tx.now));
  if (nextState(state, step) === null) {
    return refused(new InvalidTransitionError(state, 'This subscription is over: begin another one.'));
  }
  return { kind: 'FOUND', row };
}
