import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { type IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { updateVersioned } from '@qip/subgraph-kit/mutations/update-versioned';
import { screenField } from '@qip/subgraph-kit/text/screen-field';
import { refused } from '../refused.js';
import {
  changeableIntervention,
  type InterventionAsRead,
  type InterventionRefusal,
} from './changeable-intervention.js';
import { InterventionRow } from './intervention.entity.js';

/** Something is no longer offered. */
export interface WithdrawIntervention extends InterventionAsRead {
  readonly reason: string;
}

/** Withdraws an intervention. Whoever has adopted it still sees it and the reason; nobody adopts it any more. */
export async function withdrawIntervention(
  tx: WriteTransaction,
  { reason, ...asRead }: WithdrawIntervention,
): Promise<Outcome<{ readonly interventionId: string }, InterventionRefusal | IdentifierRefusedError>> {
  const identifier = screenField('reason', reason, tx.now);
  if (identifier !== null) return refused(identifier);
  const found = await changeableIntervention(tx, 'withdrawIntervention', asRead);
  if (found.kind === 'REFUSED') return found;
  const { row, state } = found;
  const change = { state, withdrawnAt: tx.now, withdrawalReason: reason };
  if (!(await updateVersioned(tx.manager, InterventionRow, row, change))) {
    return refused(new StaleVersionError(row.version + 1));
  }
  tx.record({
    organisationId: null,
    operation: 'withdrawIntervention',
    entity: 'Intervention',
    entityId: row.id,
    reason,
    before: { state: row.state },
    after: { state },
  });
  return { kind: 'DONE', value: { interventionId: row.id } };
}
