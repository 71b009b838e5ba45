import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { type WindowClosedError } from '@qip/subgraph-kit/errors/window-closed-error';
import { newId } from '@qip/subgraph-kit/values/id';
import { type Operation } from '../access-table.js';
import { type Participation, teamReach, type TeamReach } from '../access/team-reach.js';
import { takeGate, windowRefusal } from '../gate/take-gate.js';
import { NotEnrolledError } from './not-enrolled-error.js';
import { SubmissionRow } from './submission.entity.js';
import { nextState, STEP_REFUSALS, type SubmissionState, type SubmissionStep } from './submission.rules.js';

/** Whose submission to which cycle, and what is to be done to it. */
export interface Entry {
  readonly organisationId: string;
  readonly auditCycleId: string;
  readonly operation: Operation;
  readonly step: SubmissionStep;
}

/** A submission that may be changed, and is held until the end of the transaction. */
export interface EnteredSubmission {
  readonly participation: Participation;
  readonly programmeVersionId: string;
  /** The number of the lock that will take in what is written now. */
  readonly nextLock: number;
  readonly submission: SubmissionRow;
  /** Whether it was made just now. */
  readonly isNew: boolean;
  readonly stateAfter: SubmissionState;
  /** The teams that the actor may do this to. */
  readonly reach: TeamReach;
}

/** Why a submission cannot be changed. */
export type EntryRefusal = NotFoundError | NotEnrolledError | WindowClosedError | InvalidTransitionError;

/** The way in, or why not. */
export type EntryOutcome =
  | { readonly kind: 'ENTERED'; readonly entered: EnteredSubmission }
  | { readonly kind: 'REFUSED'; readonly error: EntryRefusal };

/**
 * The one way into a submission for whatever changes it: takes the gate, asks who may, whether the organisation takes part
 * (and holds it to that) and the window is open, makes the submission if this is its first change, and takes its row, so
 * that the changes of one submission happen one after the other.
 */
export async function enterSubmission(tx: WriteTransaction, entry: Entry): Promise<EntryOutcome> {
  const gate = await takeGate(tx, entry.auditCycleId, { writeOf: entry.organisationId });
  const part = gate === null ? undefined : await readPart(tx, entry);
  if (gate === null || part === undefined) return refused(new NotFoundError('AuditCycle'));
  const { organisationId, auditCycleId } = entry;
  const participation = { organisationId, auditCycleId, programmeId: part.programme_id };
  const reach = teamReach(tx.actor, entry.operation, participation);
  if (reach === 'NONE') return refused(new NotFoundError('Organisation'));
  if (part.cycle_state === 'CANCELLED') {
    return refused(new InvalidTransitionError('CANCELLED', 'The audit cycle was cancelled: it takes no cases.'));
  }
  if (!part.is_enrolled) return refused(new NotEnrolledError());
  const closed = windowRefusal(gate);
  if (closed !== null) return refused(closed);

  const { submission, isNew } = await takeSubmission(tx, participation);
  const stateAfter = nextState(submission.state, entry.step);
  if (stateAfter === null) return refused(new InvalidTransitionError(submission.state, STEP_REFUSALS[entry.step]));
  const nextLock = gate.lockNumber + 1;
  const programmeVersionId = part.programme_version_id;
  return {
    kind: 'ENTERED',
    entered: { participation, programmeVersionId, nextLock, submission, isNew, stateAfter, reach },
  };
}

function refused(error: EntryRefusal): EntryOutcome {
  return { kind: 'REFUSED', error };
}

interface PartRow {
  readonly programme_id: string;
  readonly programme_version_id: string;
  readonly cycle_state: 'PLANNED' | 'CANCELLED';
  readonly is_enrolled: boolean;
}

/** Holds the enrolment too: an organisation that withdraws at this moment must leave no case behind that no lock takes in. */
async function readPart(tx: WriteTransaction, entry: Entry): Promise<PartRow | undefined> {
  const [row] = await tx.rows<PartRow>(
    `select cycle.programme_id, cycle.programme_version_id, cycle.state as cycle_state,
       contracts.hold_enrolment_v1($2, cycle.id) as is_enrolled
     from contracts.cycle_v1 cycle where cycle.id = $1`,
    [entry.auditCycleId, entry.organisationId],
  );
  return row;
}

async function takeSubmission(
  tx: WriteTransaction,
  { organisationId, programmeId, auditCycleId }: Participation,
): Promise<{ readonly submission: SubmissionRow; readonly isNew: boolean }> {
  const made = await tx.rows(
    `insert into submissions.submission (id, organisation_id, programme_id, audit_cycle_id) values ($1, $2, $3, $4)
     on conflict on constraint submission_once do nothing returning id`,
    [newId(), organisationId, programmeId, auditCycleId],
  );
  await tx.rows(
    `select from submissions.submission where organisation_id = $1 and audit_cycle_id = $2 for no key update`,
    [organisationId, auditCycleId],
  );
  const submission = await tx.manager.findOneBy(SubmissionRow, { organisationId, auditCycleId });
  if (submission === null) throw new Error('A submission was made, but cannot be read: is its policy in place?');
  return { submission, isNew: made.length === 1 };
}
