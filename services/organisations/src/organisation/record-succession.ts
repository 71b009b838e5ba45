import { In } from 'typeorm';
import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { endTenures } from '../lead-appointment/end-tenures.js';
import { endPartnerGrants } from '../partner/end-partner-grants.js';
import { endGrants } from '../role-grant/end-grants.js';
import { endMembership } from '../membership/end-membership.js';
import { MembershipRow } from '../membership/membership.entity.js';
import { holdOffices } from './hold-offices.js';
import { OrganisationRow } from './organisation.entity.js';
import { type SuccessionProblem, successionProblem } from './organisation.rules.js';
import { SuccessionRow } from './succession.entity.js';

/** One organisation becomes another on a date. */
export interface RecordSuccession {
  readonly predecessorId: string;
  readonly successorId: string;
  readonly effectiveOn: LocalDate;
}

const MESSAGES: Readonly<Record<SuccessionProblem, { readonly path: string; readonly message: string }>> = {
  SAME_ORGANISATION: { path: 'successorId', message: 'An organisation cannot succeed itself.' },
  HAS_SUCCESSOR: { path: 'predecessorId', message: 'This organisation has a successor already.' },
  WOULD_BE_A_CYCLE: {
    path: 'successorId',
    message: 'This organisation was, directly or not, succeeded by the one before.',
  },
  BEFORE_ITS_PREDECESSOR: {
    path: 'effectiveOn',
    message: 'Another organisation became this one only after that day: name a later day.',
  },
  AFTER_ITS_SUCCESSOR: {
    path: 'effectiveOn',
    message: 'By that day the successor has become another organisation itself: name that one, or an earlier day.',
  },
  BEFORE_ITS_MEMBERSHIP: {
    path: 'effectiveOn',
    message: 'The organisation before becomes a member on that day or later: name a later day.',
  },
};

/**
 * Records a merger or renaming. From the date on, the predecessor is no member, its leads are out of office, no role and no
 * partner tool's access in it holds any more, and whoever may read the successor may read what the predecessor did.
 */
export async function recordSuccession(
  tx: WriteTransaction,
  link: RecordSuccession,
): Promise<Outcome<{ readonly predecessorId: string }, InputValidationError | NotFoundError>> {
  const { predecessorId, successorId, effectiveOn } = link;
  // One at a time, so that two concurrent links cannot close a cycle that neither of them sees.
  await tx.rows(`select pg_advisory_xact_lock(hashtextextended('organisations succession', 0))`);
  const known = await tx.manager.countBy(OrganisationRow, { id: In([predecessorId, successorId]) });
  if (known < new Set([predecessorId, successorId]).size)
    return { kind: 'REFUSED', error: new NotFoundError('Organisation') };
  await holdOffices(tx, predecessorId);
  const latest = await tx.manager.findOne(MembershipRow, {
    where: { organisationId: predecessorId },
    order: { fromOn: 'DESC' },
  });
  const problem = successionProblem(await tx.manager.find(SuccessionRow), link, latest?.fromOn ?? null);
  if (problem !== null) return { kind: 'REFUSED', error: new InputValidationError([MESSAGES[problem]]) };

  await tx.manager.insert(SuccessionRow, link);
  await endTenures(tx, predecessorId, effectiveOn);
  await endGrants(tx, predecessorId, effectiveOn);
  await endPartnerGrants(tx, predecessorId, effectiveOn);
  await endMembership(tx, predecessorId, effectiveOn);
  for (const organisationId of [predecessorId, successorId]) {
    tx.record({
      organisationId,
      operation: 'recordSuccession',
      entity: 'Organisation',
      entityId: predecessorId,
      after: { ...link },
    });
  }
  return { kind: 'DONE', value: { predecessorId } };
}
