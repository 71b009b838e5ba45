import { type AuditDefinition } from '@qip/audit-engine/standard';
import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { newId } from '@qip/subgraph-kit/values/id';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { type DefinitionError } from '../definition/definition-error.js';
import { definitionRefusal } from '../definition/definition-refusal.js';
import { oneAtATime } from '../one-at-a-time.js';
import { beginVersion } from '../programme-version/begin-version.js';
import { reviewDayRefusal } from '../programme-version/review-day.js';
import { refused } from '../refused.js';
import { ProgrammeRow } from './programme.entity.js';
import { type ProgrammeFacts } from './programme.rules.js';

/** A new programme: the facts that all its versions will share, and its first version. */
export interface DraftProgramme extends ProgrammeFacts {
  readonly topic: string;
  /** Under which name it is recorded. */
  readonly operation: 'draftProgramme' | 'importProgramme';
  readonly nextReviewOn: LocalDate;
  readonly definition: AuditDefinition;
}

/** Drafts a programme with its first version. */
export async function draftProgramme(
  tx: WriteTransaction,
  { operation, topic, nextReviewOn, definition, ...facts }: DraftProgramme,
): Promise<Outcome<{ readonly programmeVersionId: string }, DefinitionError | InputValidationError>> {
  await oneAtATime(tx, 'topic', topic);
  if (await tx.manager.existsBy(ProgrammeRow, { topic })) {
    const message = 'Another programme has this topic: choose another number, or revise that programme.';
    return refused(new InputValidationError([{ path: 'topic', message }]));
  }
  const refusal = reviewDayRefusal(tx, nextReviewOn) ?? definitionRefusal(definition);
  if (refusal !== null) return refused(refusal);

  const programmeId = newId();
  await tx.manager.insert(ProgrammeRow, { id: programmeId, topic, ...facts });
  tx.record({
    organisationId: null,
    operation,
    entity: 'Programme',
    entityId: programmeId,
    after: { topic, ...facts },
  });
  const programmeVersionId = await beginVersion(tx, {
    operation,
    programmeId,
    number: 1,
    nextReviewOn,
    definition,
  });
  return { kind: 'DONE', value: { programmeVersionId } };
}
