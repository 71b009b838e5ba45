import { type Standard } from '@qip/audit-engine/standard';
import { type OutcomeCounts } from '@qip/statistics/counts/outcome-counts';

/** A standard as a file names it. */
export interface ExportedStandard extends Standard {
  /** The opaque id: another one in each version of the programme. */
  readonly id: string;
}

/** The published cycle that a file is about. */
export interface ExportedCycle {
  readonly auditCycleId: string;
  readonly programmeId: string;
  readonly code: string;
  readonly label: string;
  /** Of the frozen programme version whose standards were audited. */
  readonly versionNumber: number;
  readonly snapshotId: string;
  readonly revision: number;
  readonly publishedAt: Date;
  /** Civil dates, Europe/London. */
  readonly collectionOpensOn: string;
  readonly submissionClosesOn: string;
  readonly participantCount: number;
  /** Of the canonical rows of the locked cases: with it the figures can be recomputed bit for bit. */
  readonly inputDigest: string;
  readonly engineVersion: string;
  /** In the order of their numbers. */
  readonly standards: readonly ExportedStandard[];
}

/** The total national sample on one standard, as it was released; a standard on which it is withheld has none. */
export interface NationalResultRow {
  readonly standardNumber: number;
  readonly counts: OutcomeCounts;
}

/** An own result: of the organisation, of one of its teams, or of its cases without a team. */
export interface OwnResultRow {
  readonly standardNumber: number;
  readonly level: 'ORGANISATION' | 'TEAM';
  /** Null for the organisation, and for its cases without a team. */
  readonly teamCode: string | null;
  readonly counts: OutcomeCounts;
}
