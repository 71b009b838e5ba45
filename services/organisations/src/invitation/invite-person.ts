import { can } from '@qip/subgraph-kit/access/policy';
import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { type FileAddresses } from '@qip/subgraph-kit/server/subgraph-context';
import { newId } from '@qip/subgraph-kit/values/id';
import { ACCESS } from '../access-table.js';
import { OrganisationRow } from '../organisation/organisation.entity.js';
import { PersonRow } from '../person/person.entity.js';
import { InvitationRow } from './invitation.entity.js';
import { INVITATION_DAYS } from './invitation.rules.js';
import { invitationToken, tokenDigest } from './invitation-token.js';

/** Who is invited: somebody new, or somebody who was invited before and has not accepted. */
export type Invited =
  | { readonly kind: 'NEW'; readonly displayName: string; readonly email: string }
  | { readonly kind: 'AGAIN'; readonly personId: string };

/** An invitation to an organisation, or of the central team to none. */
export interface InvitePerson {
  readonly organisationId: string | null;
  readonly invited: Invited;
}

type Refusal = NotFoundError | InvalidTransitionError;

/** Invites a person. An invitation that the person has already works no more: the latest one counts. */
export async function invitePerson(
  tx: WriteTransaction,
  { organisationId, invited }: InvitePerson,
  { signingKey }: FileAddresses,
): Promise<Outcome<{ readonly invitationId: string }, Refusal>> {
  if (!(await mayInvite(tx, organisationId))) return { kind: 'REFUSED', error: new NotFoundError('Organisation') };
  const refusal = invited.kind === 'AGAIN' ? await mayNotInviteAgain(tx, invited.personId, organisationId) : null;
  if (refusal !== null) return { kind: 'REFUSED', error: refusal };

  const personId = invited.kind === 'AGAIN' ? invited.personId : await register(tx, invited);
  await tx.rows(
    `update organisations.invitation set withdrawn_at = $2
     where person_id = $1 and accepted_at is null and withdrawn_at is null`,
    [personId, tx.now],
  );
  const invitationId = newId();
  await tx.manager.insert(InvitationRow, {
    ...{ id: invitationId, organisationId, personId, invitedBy: tx.actor.id ?? '', invitedAt: tx.now },
    tokenDigest: tokenDigest(invitationToken(invitationId, signingKey)),
    expiresAt: new Date(tx.now.getTime() + INVITATION_DAYS * 86_400_000),
  });
  tx.record({
    organisationId,
    operation: 'invitePerson',
    entity: 'Invitation',
    entityId: invitationId,
    after: { personId },
  });
  return { kind: 'DONE', value: { invitationId } };
}

async function mayInvite(tx: WriteTransaction, organisationId: string | null): Promise<boolean> {
  if (organisationId === null) return isCentral(tx);
  return (
    can(ACCESS, tx.actor, 'invitePerson', { kind: 'ORGANISATION', organisationId }) &&
    (await tx.manager.existsBy(OrganisationRow, { id: organisationId }))
  );
}

/**
 * A lead renews only what began as an invitation to his organisation: with a token one takes the place of the person, and
 * somebody who was invited elsewhere may hold offices elsewhere.
 */
async function mayNotInviteAgain(
  tx: WriteTransaction,
  personId: string,
  organisationId: string | null,
): Promise<Refusal | null> {
  const person = await tx.manager.findOneBy(PersonRow, { id: personId });
  const isOwn = organisationId !== null && (await tx.manager.existsBy(InvitationRow, { personId, organisationId }));
  if (person === null || !(isCentral(tx) || isOwn)) return new NotFoundError('Person');
  if (person.subject === null) return null;
  return new InvalidTransitionError('ACCEPTED', 'This person can sign in already: nobody needs to be invited.');
}

async function register(tx: WriteTransaction, invited: Extract<Invited, { kind: 'NEW' }>): Promise<string> {
  const id = newId();
  const { displayName, email } = invited;
  await tx.rows(`insert into organisations.person (id, display_name, email) values ($1, $2, $3)`, [
    id,
    displayName,
    email,
  ]);
  return id;
}

function isCentral(tx: WriteTransaction): boolean {
  return tx.actor.grants.some(({ role }) => role === 'CENTRAL_TEAM');
}
