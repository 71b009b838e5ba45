import { can } from '@qip/subgraph-kit/access/policy';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { ACCESS } from '../access-table.js';
import { InterventionEditionRow } from './intervention-edition.entity.js';
import { InterventionRow } from './intervention.entity.js';
import { type InterventionState, type InterventionStep, nextState } from './intervention.rules.js';

/** Which intervention, as the caller read it. */
export interface InterventionAsRead {
  readonly interventionId: string;
  readonly expectedVersion: number;
}

/** The operations that change an intervention, with the step that each takes. */
const STEP_OF = {
  reviseIntervention: 'REVISE',
  publishIntervention: 'PUBLISH',
  withdrawIntervention: 'WITHDRAW',
  attachInterventionFile: 'REVISE',
  removeInterventionFile: 'REVISE',
} as const satisfies Readonly<Record<string, InterventionStep>>;

/** The refusals of every change of an intervention. */
export type InterventionRefusal = NotFoundError | StaleVersionError | InvalidTransitionError;

/** An intervention that may be changed in the way that was asked for. */
interface Changeable {
  readonly kind: 'CHANGEABLE';
  readonly row: InterventionRow;
  readonly state: InterventionState;
  /** The edition in the making, where there is one. */
  readonly draft: InterventionEditionRow | null;
}

/** Loads an intervention and decides whether the step is the caller's to take, on the version that was read. */
export async function changeableIntervention(
  tx: WriteTransaction,
  operation: keyof typeof STEP_OF,
  { interventionId, expectedVersion }: InterventionAsRead,
): Promise<Changeable | { readonly kind: 'REFUSED'; readonly error: InterventionRefusal }> {
  const row = await tx.manager.findOneBy(InterventionRow, { id: interventionId });
  if (row === null || !can(ACCESS, tx.actor, operation, { kind: 'NATIONAL' })) {
    return { kind: 'REFUSED', error: new NotFoundError('Intervention') };
  }
  if (row.version !== expectedVersion) return { kind: 'REFUSED', error: new StaleVersionError(row.version) };
  const state = nextState(row.state, STEP_OF[operation]);
  if (state === null) {
    const message =
      row.state === 'WITHDRAWN'
        ? 'This intervention was withdrawn. Draft another one.'
        : 'Nobody outside the central team has seen this intervention: there is nothing to withdraw.';
    return { kind: 'REFUSED', error: new InvalidTransitionError(row.state, message) };
  }
  const newest = await tx.manager.findOne(InterventionEditionRow, {
    where: { interventionId },
    order: { number: 'DESC' },
  });
  return { kind: 'CHANGEABLE', row, state, draft: newest?.publishedAt === null ? newest : null };
}

/** That there is no edition in the making, which the operation is about. */
export function noDraft({ state }: InterventionRow): InvalidTransitionError {
  return new InvalidTransitionError(state, 'There is no edition in the making. Revise the intervention first.');
}
