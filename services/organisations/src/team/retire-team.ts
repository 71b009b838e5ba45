import { can } from '@qip/subgraph-kit/access/policy';
import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { updateVersioned } from '@qip/subgraph-kit/mutations/update-versioned';
import { type LocalDate, localDateAt } from '@qip/subgraph-kit/values/local-date';
import { ACCESS } from '../access-table.js';
import { TeamRow } from './team.entity.js';
import { mayRetire, teamState } from './team.rules.js';

/** Which team works no more, and from which day. */
export interface RetireTeam {
  readonly teamId: string;
  readonly retiredOn: LocalDate;
  readonly expectedVersion: number;
}

type Refusal = NotFoundError | StaleVersionError | InvalidTransitionError | InputValidationError;

/** Retires a team from today or a later day. Its cases stay, and its code is never given to another team. */
export async function retireTeam(
  tx: WriteTransaction,
  { teamId, retiredOn, expectedVersion }: RetireTeam,
): Promise<Outcome<{ readonly teamId: string }, Refusal>> {
  const row = await tx.manager.findOneBy(TeamRow, { id: teamId });
  const isReachable =
    row !== null && can(ACCESS, tx.actor, 'retireTeam', { kind: 'ORGANISATION', organisationId: row.organisationId });
  if (!isReachable) return { kind: 'REFUSED', error: new NotFoundError('Team') };
  if (row.version !== expectedVersion) return { kind: 'REFUSED', error: new StaleVersionError(row.version) };
  const today = localDateAt(tx.now);
  const state = teamState(row.retiredOn, today);
  if (!mayRetire(state)) {
    return { kind: 'REFUSED', error: new InvalidTransitionError(state, 'This team was retired before.') };
  }
  if (retiredOn < today) {
    const message = 'Cases may have been added since this day: name today or a later day.';
    return { kind: 'REFUSED', error: new InputValidationError([{ path: 'retiredOn', message }]) };
  }
  if (!(await updateVersioned(tx.manager, TeamRow, row, { retiredOn }))) {
    return { kind: 'REFUSED', error: new StaleVersionError(row.version + 1) };
  }
  tx.record({
    organisationId: row.organisationId,
    operation: 'retireTeam',
    entity: 'Team',
    entityId: teamId,
    before: { retiredOn: row.retiredOn },
    after: { retiredOn },
  });
  return { kind: 'DONE', value: { teamId } };
}
