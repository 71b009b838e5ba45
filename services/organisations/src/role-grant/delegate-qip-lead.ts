import { can } from '@qip/subgraph-kit/access/policy';
import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { type InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { type LocalDate, localDateAt } from '@qip/subgraph-kit/values/local-date';
import { ACCESS } from '../access-table.js';
import { OrganisationRow } from '../organisation/organisation.entity.js';
import { giveRole } from './give-role.js';
import { delegationProblem } from './role-grant.rules.js';
import { isProgramme } from './what-is-audited.js';

/** A local lead hands one programme on, for a time or until it is revoked. */
export interface DelegateQipLead {
  readonly organisationId: string;
  readonly personId: string;
  readonly programmeId: string;
  readonly fromOn?: LocalDate | null | undefined;
  readonly untilOn?: LocalDate | null | undefined;
}

type Refusal = NotFoundError | InputValidationError | InvalidTransitionError;

/** Delegates one programme of an organisation to a QIP lead, from this moment or a later day. */
export async function delegateQipLead(
  tx: WriteTransaction,
  { organisationId, personId, programmeId, fromOn = null, untilOn = null }: DelegateQipLead,
): Promise<Outcome<{ readonly roleGrantId: string }, Refusal>> {
  const isReachable =
    can(ACCESS, tx.actor, 'delegateQipLead', { kind: 'ORGANISATION', organisationId }) &&
    (await tx.manager.existsBy(OrganisationRow, { id: organisationId }));
  if (!isReachable) return { kind: 'REFUSED', error: new NotFoundError('Organisation') };
  if (!(await isProgramme(tx, programmeId))) return { kind: 'REFUSED', error: new NotFoundError('Programme') };
  const problem = delegationProblem({ fromOn, untilOn }, localDateAt(tx.now));
  if (problem !== null) return { kind: 'REFUSED', error: new InputValidationError([problem]) };
  const scope = { organisationId, programmeId, auditCycleId: null, teamIds: null };
  return giveRole(tx, 'delegateQipLead', { personId, role: 'QIP_LEAD', ...scope, fromOn, untilOn });
}
