import { createHash, randomBytes } from 'node:crypto';
import { type TestDatabase } from '@qip/testkit/test-database';
import { newId } from '@qip/subgraph-kit/values/id';

/** An invitation with the token that it is accepted with. */
export interface GivenInvitation {
  readonly invitationId: string;
  readonly personId: string;
  readonly token: string;
}

/** Somebody without a subject, invited to an organisation a moment ago. */
export async function givenInvitation(
  database: TestDatabase,
  organisationId: string | null,
  personId = newId(),
): Promise<GivenInvitation> {
  const [invitationId, token] = [newId(), randomBytes(32).toString('base64url')];
  await database.sql(
    `insert into organisations.person (id, display_name, email) values ($1, 'Sample', 'invited@sample.example')
     on conflict do nothing`,
    [personId],
  );
  await database.sql(
    `insert into organisations.invitation (id, organisation_id, person_id, token_digest, invited_by, expires_at)
     values ($1, $2, $3, $4, $1, clock.now() + interval '14 days')`,
    [invitationId, organisationId, personId, createHash('sha256').update(token).digest('hex')],
  );
  return { invitationId, personId, token };
}
