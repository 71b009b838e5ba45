import { type Answers } from '@qip/audit-engine/answers';
import { type CaseState } from '../case/case.rules.js';

/** What happens to a case. */
export type CaseChangeKind = 'ENTERED' | 'AMENDED' | 'REMOVED';

/** A case as it stood between two changes. */
export interface CaseVersionFacts {
  readonly teamId: string;
  /** Null where a file removed the case after that: how it had stood is not kept. */
  readonly state: CaseState | null;
  readonly answers: Answers;
}

/** What a change replaced, as it is stored. */
export interface StoredChange extends CaseVersionFacts {
  readonly version: number;
  readonly kind: 'AMENDED' | 'REMOVED';
  readonly reason: string | null;
  readonly changedBy: string;
  readonly changedAt: Date;
}

/** A case as it stands, or stood at last, with who entered it. */
export interface LastVersion extends CaseVersionFacts {
  readonly enteredBy: string;
  readonly enteredAt: Date;
}

/** One change with what was before and after. */
export interface CaseChangeFacts {
  /** The version of the case that the change made. */
  readonly version: number;
  readonly kind: CaseChangeKind;
  readonly reason: string | null;
  readonly actorId: string;
  readonly at: Date;
  readonly before: CaseVersionFacts | null;
  readonly after: CaseVersionFacts | null;
}

/**
 * The whole history of a case, oldest first. A change is stored with what was before it: what was after it is what the next
 * one found, or the case itself.
 * @param changes oldest first
 */
export function historyOf(last: LastVersion, changes: readonly StoredChange[]): readonly CaseChangeFacts[] {
  const entered: CaseChangeFacts = {
    version: 1,
    kind: 'ENTERED',
    reason: null,
    actorId: last.enteredBy,
    at: last.enteredAt,
    before: null,
    after: changes[0] ?? last,
  };
  const later = changes.map((change, index): CaseChangeFacts => ({
    version: change.version,
    kind: change.kind,
    reason: change.reason,
    actorId: change.changedBy,
    at: change.changedAt,
    before: change,
    after: change.kind === 'REMOVED' ? null : (changes[index + 1] ?? last),
  }));
  return [entered, ...later];
}
