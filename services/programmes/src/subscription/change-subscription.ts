import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { type InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { type NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { updateVersioned } from '@qip/subgraph-kit/mutations/update-versioned';
import { localDateAt, type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { refused } from '../refused.js';
import { type KnownSubscription, ownSubscription } from './own-subscription.js';
import { NewsSubscriptionRow } from './subscription.entity.js';
import { type NewsRhythm, untilFault } from './subscription.rules.js';

/** What is to be different; null stays as it is. */
export interface ChangeSubscription extends KnownSubscription {
  readonly rhythm: NewsRhythm | null;
  readonly untilOn: LocalDate | null;
}

type Refusal = NotFoundError | StaleVersionError | InvalidTransitionError | InputValidationError;

/** Changes the rhythm or the last day of a subscription that is live. */
export async function changeSubscription(
  tx: WriteTransaction,
  input: ChangeSubscription,
): Promise<Outcome<{ readonly subscriptionId: string }, Refusal>> {
  const own = await ownSubscription(tx, input, 'CHANGE');
  if (own.kind === 'REFUSED') return own;
  const { row } = own;
  const wanted = { rhythm: input.rhythm ?? row.rhythm, untilOn: input.untilOn ?? row.untilOn };
  const message = untilFault(wanted.untilOn, localDateAt(tx.now));
  if (message !== null) return refused(new InputValidationError([{ path: 'untilOn', message }]));
  if (!(await updateVersioned(tx.manager, NewsSubscriptionRow, row, wanted))) {
    return refused(new StaleVersionError(row.version + 1));
  }
  tx.record({
    organisationId: null,
    operation: 'changeSubscription',
    entity: 'NewsSubscription',
    entityId: row.id,
    before: { rhythm: row.rhythm, untilOn: row.untilOn },
    after: wanted,
  });
  return { kind: 'DONE', value: { subscriptionId: row.id } };
}
