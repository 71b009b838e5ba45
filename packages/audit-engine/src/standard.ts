import type { AuditTool } from './audit-tool.js';

/** The guidance that a standard rests on, for example NICE, CG185, recommendation 1.10.17. */
export interface Evidence {
  readonly body: string;
  readonly code: string;
  readonly recommendation?: string;
  /** An https address. */
  readonly link?: string;
}

/** Why an eligible case is left out of a standard. The first exclusion that holds gives the reason. */
export interface Exclusion {
  readonly code: string;
  readonly reason: string;
  /** CEL, true or false. */
  readonly when: string;
}

/** One audit standard: who is eligible, who is left out and why, and who meets it. */
export interface Standard {
  /** 1 for the first; a version's standards are numbered without gaps. */
  readonly number: number;
  readonly statement: string;
  /** Whether a higher or a lower rate is better, or neither. */
  readonly direction: 'HIGHER' | 'LOWER' | 'NEUTRAL';
  /** Whole percent, 0 to 100; null where no target is set. */
  readonly targetPercent: number | null;
  readonly evidence: readonly Evidence[];
  /** CEL, true or false. */
  readonly eligibleWhen: string;
  /** At most 26. */
  readonly exclusions: readonly Exclusion[];
  /** CEL, true or false. */
  readonly metWhen: string;
  /**
   * What becomes of a case for which `metWhen` cannot be decided. `COUNT_AS_NOT_MET` is for standards of
   * documented evidence: what was not written down is not there.
   */
  readonly missingData: 'REPORT_AS_MISSING' | 'COUNT_AS_NOT_MET';
}

/** What an author writes: the form and the standards over its items. */
export interface AuditDefinition {
  readonly tool: AuditTool;
  readonly standards: readonly Standard[];
}

/** The standards in the order in which outcomes are given and stored: by number. */
export function inOrderOfNumber(standards: readonly Standard[]): readonly Standard[] {
  return standards.toSorted((a, b) => a.number - b.number);
}
