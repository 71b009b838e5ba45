import { type AuditDefinition } from '@qip/audit-engine/standard';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { newId } from '@qip/subgraph-kit/values/id';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { type Operation } from '../access-table.js';
import { actingPerson } from './acting-person.js';
import { ProgrammeVersionRow } from './programme-version.entity.js';
import { writeStandards } from './write-standards.js';

/** A version to begin, by the person who acts. */
export interface NewVersion {
  readonly operation: Operation;
  readonly programmeId: string;
  readonly number: number;
  readonly nextReviewOn: LocalDate;
  readonly definition: AuditDefinition;
}

/** Begins a version as a draft. @returns its id */
export async function beginVersion(tx: WriteTransaction, version: NewVersion): Promise<string> {
  const { operation, programmeId, number, nextReviewOn, definition } = version;
  const authorIds = [actingPerson(tx.actor)];
  const id = newId();
  await tx.manager.insert(ProgrammeVersionRow, {
    id,
    programmeId,
    number,
    state: 'DRAFT',
    authorIds,
    draftedAt: tx.now,
    nextReviewOn,
    auditTool: definition.tool,
  });
  await writeStandards(tx, id, definition.standards);
  tx.record({
    organisationId: null,
    operation,
    entity: 'ProgrammeVersion',
    entityId: id,
    after: { programmeId, number, nextReviewOn, ...definition },
  });
  return id;
}
