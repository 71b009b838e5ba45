import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { membershipRefusal } from '../enrolment/current-membership.js';
import { type NotAMemberError } from '../enrolment/not-a-member-error.js';
import { NotTakingPartError } from '../enrolment/not-taking-part-error.js';
import { takesPart } from '../enrolment/takes-part.js';
import { readInterventions } from './intervention.loader.js';
import { type InterventionFacts } from './intervention.type.js';
import { mayDecideOnIntervention } from './own-intervention.policy.js';

type Refusal = NotFoundError | InvalidTransitionError | NotAMemberError | NotTakingPartError;

/**
 * What the library offers to an organisation: a published intervention that it may see, general or of a programme in which
 * it takes part, while it is a member. For somebody who decides for the organisation.
 */
export async function offeredIntervention(
  tx: WriteTransaction,
  operation: 'adoptIntervention' | 'passInterventionOn',
  { organisationId, interventionId }: { readonly organisationId: string; readonly interventionId: string },
): Promise<
  | { readonly kind: 'OFFERED'; readonly intervention: InterventionFacts }
  | { readonly kind: 'REFUSED'; readonly error: Refusal }
> {
  const [intervention] = await readInterventions(tx, [interventionId]);
  if (intervention === undefined) return { kind: 'REFUSED', error: new NotFoundError('Intervention') };
  const { programmeId, state } = intervention;
  if (!mayDecideOnIntervention(tx.actor, operation, { organisationId, programmeId })) {
    return { kind: 'REFUSED', error: new NotFoundError('Organisation') };
  }
  if (state !== 'PUBLISHED') {
    return { kind: 'REFUSED', error: new InvalidTransitionError(state, 'This intervention is not offered.') };
  }
  const notAMember = await membershipRefusal(tx, organisationId);
  if (notAMember !== null) return { kind: 'REFUSED', error: notAMember };
  if (programmeId !== null && !(await takesPart(tx, organisationId, { programmeId }))) {
    const message = 'This intervention is for organisations that take part in its programme.';
    return { kind: 'REFUSED', error: new NotTakingPartError(organisationId, message) };
  }
  return { kind: 'OFFERED', intervention };
}
