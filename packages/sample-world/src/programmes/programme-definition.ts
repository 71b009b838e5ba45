import type { AuditDefinition } from '@qip/audit-engine/standard';

/**
 * A sample programme. Title and topic are those of the published programme; its audit tool, the wording of its standards
 * and its targets are samples made for this platform, not the publisher's.
 */
export interface ProgrammeDefinition extends AuditDefinition {
  readonly topic: Topic;
  readonly title: string;
  readonly clinicalArea: string;
  /** What one case is: a patient, or an episode of care. */
  readonly auditUnit: 'PATIENT' | 'EPISODE';
  /** The paper that published the national figures. */
  readonly source: string;
}

export type Topic = '1' | '2' | '7' | '14' | '16' | '19';
