import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { type IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { screenField } from '@qip/subgraph-kit/text/screen-field';
import { newId } from '@qip/subgraph-kit/values/id';
import { ProgrammeRow } from '../programme/programme.entity.js';
import { refused } from '../refused.js';
import { InterventionEditionRow } from './intervention-edition.entity.js';
import { InterventionRow } from './intervention.entity.js';
import { type InterventionKind } from './intervention.rules.js';

/** The central team has something to offer. */
export interface DraftIntervention {
  /** Null for a general one. */
  readonly programmeId: string | null;
  readonly kind: InterventionKind;
  readonly title: string;
  readonly summary: string;
}

/** Begins an intervention with the draft of its first edition, which nobody else sees until it is published. */
export async function draftIntervention(
  tx: WriteTransaction,
  { programmeId, kind, title, summary }: DraftIntervention,
): Promise<Outcome<{ readonly interventionId: string }, NotFoundError | IdentifierRefusedError>> {
  const identifier = screenField('title', title, tx.now) ?? screenField('summary', summary, tx.now);
  if (identifier !== null) return refused(identifier);
  if (programmeId !== null && !(await tx.manager.existsBy(ProgrammeRow, { id: programmeId }))) {
    return refused(new NotFoundError('Programme'));
  }
  const interventionId = newId();
  await tx.manager.insert(InterventionRow, {
    ...{ id: interventionId, programmeId, kind, state: 'DRAFT' },
    ...{ editionNumber: null, withdrawnAt: null, withdrawalReason: null },
  });
  await tx.manager.insert(InterventionEditionRow, {
    ...{ id: newId(), interventionId, number: 1, title, summary },
    ...{ changes: null, publishedAt: null },
  });
  tx.record({
    organisationId: null,
    operation: 'draftIntervention',
    entity: 'Intervention',
    entityId: interventionId,
    after: { state: 'DRAFT', programmeId, kind, title, summary },
  });
  return { kind: 'DONE', value: { interventionId } };
}
