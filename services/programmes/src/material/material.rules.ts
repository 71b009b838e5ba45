import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { type AuditCycleState } from '../audit-cycle/phase.rules.js';

/** What a material is. */
export type MaterialKind = 'DATA_COLLECTION_FORM' | 'GUIDANCE' | 'LETTER' | 'OTHER';

/** A cycle, as far as its materials hang on it. */
export interface CycleOfMaterials {
  readonly state: AuditCycleState;
  readonly materialsOn: LocalDate;
  readonly submissionClosesOn: LocalDate;
}

/**
 * Where a cycle's materials stand on a day: before their day they are put together; then they are out, and go to whoever
 * becomes a member, until the last day of submission; after that nobody needs them any more.
 */
export type MaterialsPhase = 'IN_PREPARATION' | 'OUT' | 'OVER' | 'CANCELLED';

/** The phase of a cycle's materials on a day. */
export function materialsPhase(
  { state, materialsOn, submissionClosesOn }: CycleOfMaterials,
  today: LocalDate,
): MaterialsPhase {
  if (state === 'CANCELLED') return 'CANCELLED';
  if (today < materialsOn) return 'IN_PREPARATION';
  return today <= submissionClosesOn ? 'OUT' : 'OVER';
}

/** Whether a material may still be taken away: while nobody can have fetched it. */
export function mayBeRemoved(phase: MaterialsPhase, isFileReady: boolean): boolean {
  return phase === 'IN_PREPARATION' || !isFileReady;
}
