import { type AuditDefinition } from '@qip/audit-engine/standard';
import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { type InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { type DefinitionError } from '../definition/definition-error.js';
import { definitionRefusal } from '../definition/definition-refusal.js';
import { oneAtATime } from '../one-at-a-time.js';
import { changeFacts, type RevisingOperation } from '../programme/change-facts.js';
import { type ProgrammeFacts } from '../programme/programme.rules.js';
import { refused } from '../refused.js';
import { beginVersion } from './begin-version.js';
import { ProgrammeVersionRow } from './programme-version.entity.js';
import { revisionOf } from './programme-version.rules.js';
import { replaceDraft } from './replace-draft.js';
import { reviewDayRefusal } from './review-day.js';

/** A programme's newest version, rewritten. */
export interface ReviseProgramme {
  /** Under which name it is recorded. */
  readonly operation: RevisingOperation;
  readonly programmeVersionId: string;
  readonly expectedVersion: number;
  /** Facts of the programme to change with it; empty for none. */
  readonly facts: Partial<ProgrammeFacts>;
  readonly nextReviewOn: LocalDate;
  readonly definition: AuditDefinition;
}

type Refusal = NotFoundError | StaleVersionError | InvalidTransitionError | DefinitionError | InputValidationError;

/**
 * Revises the newest version of a programme: a draft is replaced, also while it is with its checker, to whom it then has
 * to be given again; a frozen version is followed by the draft of the next one.
 */
export async function reviseProgramme(
  tx: WriteTransaction,
  input: ReviseProgramme,
): Promise<Outcome<{ readonly programmeVersionId: string }, Refusal>> {
  const { operation, nextReviewOn, definition } = input;
  const found = await tx.manager.findOneBy(ProgrammeVersionRow, { id: input.programmeVersionId });
  if (found === null) return refused(new NotFoundError('ProgrammeVersion'));
  const { programmeId } = found;
  await oneAtATime(tx, 'versions of', programmeId);
  // Newest first, and read anew: what was found before the lock may have changed.
  const versions = await tx.manager.find(ProgrammeVersionRow, { where: { programmeId }, order: { number: 'DESC' } });
  const row = versions.find(({ id }) => id === found.id) ?? found;
  if (row.version !== input.expectedVersion) return refused(new StaleVersionError(row.version));
  const newest = versions[0]?.number ?? row.number;
  const revision = revisionOf(row, newest);
  if (revision === 'SUPERSEDED') {
    const message = `Version ${row.number} is frozen and version ${newest} is there: revise that one.`;
    return refused(new InvalidTransitionError(row.state, message));
  }
  const refusal =
    reviewDayRefusal(tx, nextReviewOn) ??
    definitionRefusal(definition) ??
    (await changeFacts(tx, programmeId, input.facts, {
      operation,
      isPublic: versions.some(({ state }) => state === 'APPROVED'),
    }));
  if (refusal !== null) return refused(refusal);

  const programmeVersionId =
    revision === 'REPLACES_DRAFT'
      ? await replaceDraft(tx, row, { operation, nextReviewOn, definition })
      : await beginVersion(tx, {
          operation,
          programmeId,
          number: row.number + 1,
          nextReviewOn,
          definition,
        });
  return programmeVersionId === null
    ? refused(new StaleVersionError(row.version + 1))
    : { kind: 'DONE', value: { programmeVersionId } };
}
