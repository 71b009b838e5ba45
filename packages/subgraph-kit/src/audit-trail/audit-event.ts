/** One act, for the audit trail: what was done to what, what was before, what is after, and why where a reason is asked for. */
export interface AuditEvent {
  /** The organisation whose chain it belongs to; null for the central team's own chain. */
  readonly organisationId: string | null;
  /** The operation's name in the graph, for example `signOffSubmission`. */
  readonly operation: string;
  /** The type of what was changed, for example `Submission`. */
  readonly entity: string;
  readonly entityId: string;
  readonly reason?: string;
  readonly before?: Readonly<Record<string, unknown>>;
  readonly after?: Readonly<Record<string, unknown>>;
}
