import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { type IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { updateVersioned } from '@qip/subgraph-kit/mutations/update-versioned';
import { screenField } from '@qip/subgraph-kit/text/screen-field';
import { newId } from '@qip/subgraph-kit/values/id';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { holdOffices } from '../organisation/hold-offices.js';
import { OrganisationRow } from '../organisation/organisation.entity.js';
import { MembershipRow } from './membership.entity.js';
import {
  membershipDayProblem,
  membershipRefusal,
  membershipState,
  type MembershipStep,
  nextMembershipState,
} from './membership.rules.js';

/** A membership lapses, or an organisation returns. */
export interface ChangeMembership {
  readonly organisationId: string;
  readonly change: MembershipStep;
  readonly effectiveOn: LocalDate;
  readonly reason: string;
  readonly expectedVersion: number;
}

type Refusal =
  InputValidationError | InvalidTransitionError | NotFoundError | StaleVersionError | IdentifierRefusedError;

/** Ends the open period of membership on a day, or begins a new one. Periods that are over stay as they were. */
export async function changeMembership(
  tx: WriteTransaction,
  input: ChangeMembership,
): Promise<Outcome<{ readonly organisationId: string }, Refusal>> {
  const { organisationId, change, effectiveOn, reason } = input;
  const identifier = screenField('reason', reason, tx.now);
  if (identifier !== null) return { kind: 'REFUSED', error: identifier };
  const hasSuccessor = (await holdOffices(tx, organisationId)) !== null;
  const organisation = await tx.manager.findOneBy(OrganisationRow, { id: organisationId });
  if (organisation === null) return { kind: 'REFUSED', error: new NotFoundError('Organisation') };
  if (organisation.version !== input.expectedVersion) {
    return { kind: 'REFUSED', error: new StaleVersionError(organisation.version) };
  }
  const latest = await tx.manager.findOne(MembershipRow, { where: { organisationId }, order: { fromOn: 'DESC' } });
  const state = membershipState(latest, hasSuccessor);
  if (nextMembershipState(state, change) === null) {
    return { kind: 'REFUSED', error: new InvalidTransitionError(state, membershipRefusal(state)) };
  }
  const problem = membershipDayProblem(latest, change, effectiveOn);
  if (problem !== null) {
    return { kind: 'REFUSED', error: new InputValidationError([{ path: 'effectiveOn', message: problem }]) };
  }
  // What changes is the membership; the organisation counts the changes, and is written as it is.
  if (!(await updateVersioned(tx.manager, OrganisationRow, organisation, { odsCode: organisation.odsCode }))) {
    return { kind: 'REFUSED', error: new StaleVersionError(organisation.version + 1) };
  }
  await write(tx, input, latest);
  tx.record({
    organisationId,
    operation: 'changeMembership',
    entity: 'Organisation',
    entityId: organisationId,
    reason,
    before: { state },
    after: { change, effectiveOn },
  });
  return { kind: 'DONE', value: { organisationId } };
}

async function write(
  tx: WriteTransaction,
  { organisationId, change, effectiveOn }: ChangeMembership,
  latest: MembershipRow | null,
): Promise<void> {
  if (change === 'LAPSE' && latest !== null) {
    await tx.manager.update(MembershipRow, { id: latest.id }, { untilOn: effectiveOn });
  } else {
    await tx.manager.insert(MembershipRow, { id: newId(), organisationId, fromOn: effectiveOn, untilOn: null });
  }
}
