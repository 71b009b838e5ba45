import { type Direction } from '@qip/statistics/change/direction';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';

/** A cycle whose results are published, as a point of a trend: its latest published revision. */
export interface PublishedCycle {
  readonly auditCycleId: string;
  readonly programmeId: string;
  readonly code: string;
  /** The cycle that began it all; null where this is one. */
  readonly baselineId: string | null;
  readonly baselineOpensOn: LocalDate | null;
  readonly collectionOpensOn: LocalDate;
  /**
   * The version whose standards its figures are compared under: the one that it was audited against, or its baseline's
   * where that says the same.
   */
  readonly standardsVersion: string;
  /** The frozen version of the programme that it was audited against: its figures have the ids of that version's standards. */
  readonly auditedVersion: string;
  readonly notComparableReason: string | null;
  readonly snapshotId: string;
  readonly revision: number;
}

/** A standard of a frozen version, as far as a trend needs to know it. */
export interface StandardFact {
  readonly id: string;
  readonly programmeId: string;
  /** The version that it belongs to. */
  readonly standardsVersion: string;
  readonly versionNumber: number;
  /** Comparable versions have the same standards under the same numbers. */
  readonly number: number;
  readonly statement: string;
  readonly better: Direction;
}
