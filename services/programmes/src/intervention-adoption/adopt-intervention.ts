import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { type IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { screenField } from '@qip/subgraph-kit/text/screen-field';
import { newId } from '@qip/subgraph-kit/values/id';
import { type LocalDate, localDateAt } from '@qip/subgraph-kit/values/local-date';
import { type NotAMemberError } from '../enrolment/not-a-member-error.js';
import { type NotTakingPartError } from '../enrolment/not-taking-part-error.js';
import { offeredIntervention } from '../intervention/offered-intervention.js';
import { oneAtATime } from '../one-at-a-time.js';
import { refused } from '../refused.js';
import { InterventionAdoptionRow } from './intervention-adoption.entity.js';
import { firstDayProblem, nextState, stateOf } from './intervention-adoption.rules.js';

/** An organisation begins to use an intervention. */
export interface AdoptIntervention {
  readonly organisationId: string;
  readonly interventionId: string;
  readonly fromOn: LocalDate;
  /** Null for the whole organisation. */
  readonly teamIds: readonly string[] | null;
  readonly notes: string | null;
}

type Refusal =
  | NotFoundError
  | InputValidationError
  | IdentifierRefusedError
  | InvalidTransitionError
  | NotAMemberError
  | NotTakingPartError;

/** Records that an organisation uses an intervention: from which day on, and where. */
export async function adoptIntervention(
  tx: WriteTransaction,
  input: AdoptIntervention,
): Promise<Outcome<{ readonly adoptionId: string }, Refusal>> {
  const { organisationId, interventionId, fromOn, teamIds, notes } = input;
  const identifier = screenField('notes', notes, tx.now);
  if (identifier !== null) return refused(identifier);
  const offered = await offeredIntervention(tx, 'adoptIntervention', { organisationId, interventionId });
  if (offered.kind === 'REFUSED') return offered;

  await oneAtATime(tx, 'adoption', organisationId, interventionId);
  const last = await lastAdoption(tx, input);
  if (nextState(stateOf(last), 'ADOPT') === null) {
    return refused(
      new InvalidTransitionError(stateOf(last), 'Your organisation has adopted this intervention already.'),
    );
  }
  const problem = firstDayProblem(fromOn, last?.untilOn ?? null, localDateAt(tx.now));
  if (problem !== null) return refused(new InputValidationError([{ path: 'fromOn', message: problem }]));
  if (!(await areTeams(tx, input))) return refused(new NotFoundError('Team'));

  const adoptionId = newId();
  const editionNumber = offered.intervention.number;
  await tx.manager.insert(InterventionAdoptionRow, {
    ...{ organisationId, id: adoptionId, interventionId, editionNumber, fromOn, untilOn: null },
    ...{ teamIds, notes, withdrawalReason: null, withdrawnAt: null },
    ...{ adoptedBy: tx.actor.id ?? '', adoptedAt: tx.now },
  });
  tx.record({
    organisationId,
    operation: 'adoptIntervention',
    entity: 'InterventionAdoption',
    entityId: adoptionId,
    after: { interventionId, editionNumber, fromOn, teamIds, notes },
  });
  return { kind: 'DONE', value: { adoptionId } };
}

async function lastAdoption(
  tx: WriteTransaction,
  { organisationId, interventionId }: AdoptIntervention,
): Promise<InterventionAdoptionRow | null> {
  return tx.manager.findOne(InterventionAdoptionRow, {
    where: { organisationId, interventionId },
    order: { adoptedAt: 'DESC', id: 'DESC' },
  });
}

/** Whether all of them are teams of the organisation that are still there on the day. */
async function areTeams(
  tx: WriteTransaction,
  { organisationId, teamIds, fromOn }: AdoptIntervention,
): Promise<boolean> {
  if (teamIds === null) return true;
  const found = await tx.rows(
    `select from contracts.team_v1 where organisation_id = $1 and id = any ($2::uuid[])
       and (retired_on is null or retired_on > $3::date)`,
    [organisationId, teamIds, fromOn],
  );
  return found.length === teamIds.length;
}
