import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { lockSubjects } from '../person/is-subject-taken.js';
import { type InvitationCourse, invitationRefusal, invitationState, nextInvitationState } from './invitation.rules.js';
import { tokenDigest } from './invitation-token.js';

/** The token that somebody was given. */
export interface AcceptInvitation {
  readonly token: string;
}

type Refusal = NotFoundError | InvalidTransitionError;

interface Shown extends InvitationCourse {
  readonly id: string;
  readonly organisationId: string | null;
  readonly personId: string;
  readonly now: Date;
}

/**
 * Links the subject that asks to the person who was invited. It works once: of several who show the token at once, one is
 * linked. Row-level security lets whoever shows a token reach that invitation and its person, and nothing else.
 */
export async function acceptInvitation(
  tx: WriteTransaction,
  { token }: AcceptInvitation,
): Promise<Outcome<{ readonly personId: string }, Refusal>> {
  const shown = await show(tx, token);
  if (shown === null) return { kind: 'REFUSED', error: new NotFoundError('Invitation') };
  const { personId, organisationId } = shown;
  const state = invitationState(shown, shown.now);
  if (state === 'ACCEPTED' && tx.actor.id === personId) return { kind: 'DONE', value: { personId } };
  if (nextInvitationState(state, 'ACCEPT') === null) {
    return { kind: 'REFUSED', error: new InvalidTransitionError(state, invitationRefusal(state)) };
  }
  if (!(await isUnknown(tx))) {
    const message = 'You sign in as somebody whom the platform knows already: sign in as the person who was invited.';
    return { kind: 'REFUSED', error: new InvalidTransitionError(state, message) };
  }
  const linked = await tx.rows(
    `update organisations.person set subject = scope.setting('subject') where id = $1 and subject is null returning id`,
    [personId],
  );
  if (linked.length === 0) {
    return { kind: 'REFUSED', error: new InvalidTransitionError('ACCEPTED', invitationRefusal('ACCEPTED')) };
  }
  await tx.rows(`update organisations.invitation set accepted_at = clock.now() where id = $1`, [shown.id]);
  tx.record({
    organisationId,
    operation: 'acceptInvitation',
    entity: 'Invitation',
    entityId: shown.id,
    after: { personId },
  });
  return { kind: 'DONE', value: { personId } };
}

async function show(tx: WriteTransaction, token: string): Promise<Shown | null> {
  const digest = tokenDigest(token);
  await tx.rows(`select set_config('app.invitation_digest', $1, true)`, [digest]);
  const [shown] = await tx.rows<Shown>(
    `select id, organisation_id as "organisationId", person_id as "personId", expires_at as "expiresAt",
       accepted_at as "acceptedAt", withdrawn_at as "withdrawnAt"
     from organisations.invitation where token_digest = $1 for update`,
    [digest],
  );
  // The clock is read after the wait for whoever showed the token before.
  const [clock] = await tx.rows<{ now: Date }>('select clock.now() as now');
  return shown === undefined || clock === undefined ? null : { ...shown, now: clock.now };
}

/** Whether nobody is linked to the subject that asks, looked at again when it is the only one that is being linked. */
async function isUnknown(tx: WriteTransaction): Promise<boolean> {
  await lockSubjects(tx);
  const [entered] = await tx.rows<{ kind: string }>(
    `select contracts.enter_v1(scope.setting('subject'), null) ->> 'kind' as kind`,
  );
  return entered?.kind === 'UNKNOWN';
}
