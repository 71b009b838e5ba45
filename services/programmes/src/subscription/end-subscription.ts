import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { type InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { type NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { updateVersioned } from '@qip/subgraph-kit/mutations/update-versioned';
import { refused } from '../refused.js';
import { type KnownSubscription, ownSubscription } from './own-subscription.js';
import { NewsSubscriptionRow } from './subscription.entity.js';

type Refusal = NotFoundError | StaleVersionError | InvalidTransitionError;

/** Ends a subscription: no further mail of it is written. What was sent stays to be seen. */
export async function endSubscription(
  tx: WriteTransaction,
  input: KnownSubscription,
): Promise<Outcome<{ readonly subscriptionId: string }, Refusal>> {
  const own = await ownSubscription(tx, input, 'END');
  if (own.kind === 'REFUSED') return own;
  const { row } = own;
  if (!(await updateVersioned(tx.manager, NewsSubscriptionRow, row, { endedAt: tx.now }))) {
    return refused(new StaleVersionError(row.version + 1));
  }
  tx.record({
    organisationId: null,
    operation: 'endSubscription',
    entity: 'NewsSubscription',
    entityId: row.id,
    before: { endedAt: null },
    after: { endedAt: tx.now },
  });
  return { kind: 'DONE', value: { subscriptionId: row.id } };
}
