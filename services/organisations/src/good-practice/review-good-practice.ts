import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { type IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { updateVersioned } from '@qip/subgraph-kit/mutations/update-versioned';
import { screenField } from '@qip/subgraph-kit/text/screen-field';
import { GoodPracticeRow } from './good-practice.entity.js';
import { type GoodPracticeDecision, nextGoodPracticeState } from './good-practice.rules.js';

/** The central team's decision about an example. */
export interface ReviewGoodPractice {
  readonly goodPracticeId: string;
  readonly decision: GoodPracticeDecision;
  readonly reason: string | null;
  readonly expectedVersion: number;
}

type Refusal = NotFoundError | StaleVersionError | InvalidTransitionError | IdentifierRefusedError;

/** Publishes an example to all members, or declines it and says why. */
export async function reviewGoodPractice(
  tx: WriteTransaction,
  { goodPracticeId, decision, reason, expectedVersion }: ReviewGoodPractice,
): Promise<Outcome<{ readonly goodPracticeId: string }, Refusal>> {
  const identifier = screenField('reason', reason, tx.now);
  if (identifier !== null) return { kind: 'REFUSED', error: identifier };
  const row = await tx.manager.findOneBy(GoodPracticeRow, { id: goodPracticeId });
  if (row === null) return { kind: 'REFUSED', error: new NotFoundError('GoodPractice') };
  if (row.version !== expectedVersion) return { kind: 'REFUSED', error: new StaleVersionError(row.version) };
  const state = nextGoodPracticeState(row.state, decision);
  if (state === null) {
    return { kind: 'REFUSED', error: new InvalidTransitionError(row.state, 'This example was reviewed before.') };
  }
  const review = { state, reason, reviewedBy: tx.actor.id, reviewedAt: tx.now };
  if (!(await updateVersioned(tx.manager, GoodPracticeRow, row, review))) {
    return { kind: 'REFUSED', error: new StaleVersionError(row.version + 1) };
  }
  tx.record({
    organisationId: row.organisationId,
    operation: 'reviewGoodPractice',
    entity: 'GoodPractice',
    entityId: goodPracticeId,
    ...(reason === null ? {} : { reason }),
    before: { state: row.state },
    after: { state },
  });
  return { kind: 'DONE', value: { goodPracticeId } };
}
