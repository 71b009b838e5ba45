import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { type IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { updateVersioned } from '@qip/subgraph-kit/mutations/update-versioned';
import { screenField } from '@qip/subgraph-kit/text/screen-field';
import { type LocalDate, localDateAt } from '@qip/subgraph-kit/values/local-date';
import { InterventionRow } from '../intervention/intervention.entity.js';
import { mayDecideOnIntervention } from '../intervention/own-intervention.policy.js';
import { refused } from '../refused.js';
import { InterventionAdoptionRow } from './intervention-adoption.entity.js';
import { endDayProblem, nextState, stateOf } from './intervention-adoption.rules.js';

/** An organisation no longer uses an intervention, or will not. */
export interface WithdrawAdoption {
  readonly adoptionId: string;
  readonly expectedVersion: number;
  /** The first day on which it is used no more. */
  readonly untilOn: LocalDate;
  readonly reason: string;
}

type Refusal =
  NotFoundError | StaleVersionError | InvalidTransitionError | InputValidationError | IdentifierRefusedError;

/** Records the end of an adoption. It is kept, and the intervention may be adopted again from that day on. */
export async function withdrawAdoption(
  tx: WriteTransaction,
  { adoptionId, expectedVersion, untilOn, reason }: WithdrawAdoption,
): Promise<Outcome<{ readonly adoptionId: string }, Refusal>> {
  const identifier = screenField('reason', reason, tx.now);
  if (identifier !== null) return refused(identifier);
  const row = await tx.manager.findOneBy(InterventionAdoptionRow, { id: adoptionId });
  const intervention = row === null ? null : await tx.manager.findOneBy(InterventionRow, { id: row.interventionId });
  if (row === null || intervention === null) return refused(new NotFoundError('InterventionAdoption'));
  const { organisationId, fromOn } = row;
  const { programmeId } = intervention;
  if (!mayDecideOnIntervention(tx.actor, 'withdrawAdoption', { organisationId, programmeId })) {
    return refused(new NotFoundError('InterventionAdoption'));
  }
  if (row.version !== expectedVersion) return refused(new StaleVersionError(row.version));
  if (nextState(stateOf(row), 'WITHDRAW') === null) {
    return refused(new InvalidTransitionError(stateOf(row), 'This adoption was withdrawn before.'));
  }
  const problem = endDayProblem(untilOn, fromOn, localDateAt(tx.now));
  if (problem !== null) return refused(new InputValidationError([{ path: 'untilOn', message: problem }]));

  const change = { untilOn, withdrawalReason: reason, withdrawnAt: tx.now };
  if (!(await updateVersioned(tx.manager, InterventionAdoptionRow, row, change))) {
    return refused(new StaleVersionError(row.version + 1));
  }
  tx.record({
    organisationId,
    operation: 'withdrawAdoption',
    entity: 'InterventionAdoption',
    entityId: adoptionId,
    reason,
    before: { untilOn: null },
    after: { untilOn },
  });
  return { kind: 'DONE', value: { adoptionId } };
}
