import { can } from '@qip/subgraph-kit/access/policy';
import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { ACCESS } from '../access-table.js';
import { InvitationRow } from './invitation.entity.js';
import { invitationRefusal, invitationState, nextInvitationState } from './invitation.rules.js';

/** Which invitation is to work no more. */
export interface WithdrawInvitation {
  readonly invitationId: string;
}

type Refusal = NotFoundError | InvalidTransitionError;

/** Withdraws an invitation that is open, for example one that went to the wrong address. */
export async function withdrawInvitation(
  tx: WriteTransaction,
  { invitationId }: WithdrawInvitation,
): Promise<Outcome<{ readonly invitationId: string }, Refusal>> {
  await tx.rows('select from organisations.invitation where id = $1 for update', [invitationId]);
  const row = await tx.manager.findOneBy(InvitationRow, { id: invitationId });
  if (row === null || !mayWithdraw(tx, row)) return { kind: 'REFUSED', error: new NotFoundError('Invitation') };
  const state = invitationState(row, tx.now);
  if (nextInvitationState(state, 'WITHDRAW') === null) {
    return { kind: 'REFUSED', error: new InvalidTransitionError(state, invitationRefusal(state)) };
  }
  await tx.manager.update(InvitationRow, { id: invitationId }, { withdrawnAt: tx.now });
  const { organisationId, personId } = row;
  tx.record({
    organisationId,
    operation: 'withdrawInvitation',
    entity: 'Invitation',
    entityId: invitationId,
    before: { personId },
  });
  return { kind: 'DONE', value: { invitationId } };
}

function mayWithdraw(tx: WriteTransaction, { organisationId }: InvitationRow): boolean {
  if (organisationId === null) return tx.actor.grants.some(({ role }) => role === 'CENTRAL_TEAM');
  return can(ACCESS, tx.actor, 'withdrawInvitation', { kind: 'ORGANISATION', organisationId });
}
