import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { newId } from '@qip/subgraph-kit/values/id';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { MembershipRow } from '../membership/membership.entity.js';
import { OrganisationRow } from './organisation.entity.js';
import { type OrganisationKind, type Region } from './organisation.rules.js';

/** A new member organisation. */
export interface RegisterOrganisation {
  readonly odsCode: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly region: Region;
  readonly memberFromOn: LocalDate;
}

/** Registers an organisation and begins its membership. */
export async function registerOrganisation(
  tx: WriteTransaction,
  { memberFromOn, ...facts }: RegisterOrganisation,
): Promise<Outcome<{ readonly organisationId: string }, InputValidationError>> {
  if (await tx.manager.existsBy(OrganisationRow, { odsCode: facts.odsCode })) {
    const problem = { path: 'odsCode', message: 'An organisation with this ODS code is registered already.' };
    return { kind: 'REFUSED', error: new InputValidationError([problem]) };
  }
  const organisationId = newId();
  await tx.manager.insert(OrganisationRow, { id: organisationId, ...facts });
  await tx.manager.insert(MembershipRow, { id: newId(), organisationId, fromOn: memberFromOn, untilOn: null });
  tx.record({
    organisationId,
    operation: 'registerOrganisation',
    entity: 'Organisation',
    entityId: organisationId,
    after: { ...facts, memberFromOn },
  });
  return { kind: 'DONE', value: { organisationId } };
}
