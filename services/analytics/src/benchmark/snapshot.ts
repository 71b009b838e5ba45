/** A snapshot as a viewer meets it: published, or staged for the central team's preview. */
export interface Snapshot {
  readonly id: string;
  readonly auditCycleId: string;
  readonly programmeId: string;
  readonly programmeVersionId: string;
  readonly revision: number;
  readonly version: number;
  /** Why it corrects the one before; null for the first, and where a correction waits for its reason. */
  readonly reason: string | null;
  /** Null while it is staged. */
  readonly publishedAt: Date | null;
  readonly participantCount: number;
}

/** An organisation's own part in a snapshot. */
export interface OwnPart {
  readonly organisationId: string;
  readonly casesExpected: number | null;
  readonly submittedCount: number;
  readonly completeCount: number;
  /** Its code in each table of peers, by the number of the standard; none where it has no row, or is not to be marked. */
  readonly codes: Readonly<Record<string, string>>;
}
