/** What one case is: a patient, or an episode of care. */
export type AuditUnit = 'PATIENT' | 'EPISODE';

/** The number under which a programme is known: one to three digits, such as `7` or `16`. */
export const TOPIC_FORM = /^[1-9][0-9]{0,2}$/;

/** What all versions of a programme share, apart from its topic. */
export interface ProgrammeFacts {
  readonly title: string;
  readonly clinicalArea: string;
  readonly auditUnit: AuditUnit;
}

/**
 * Which of the wanted facts differ from those in force. They may change until the first version is approved: from then on
 * the public, the cycles and the reports call the programme by them.
 */
export function changedFacts(
  current: ProgrammeFacts,
  wanted: Partial<ProgrammeFacts>,
): readonly (keyof ProgrammeFacts)[] {
  const names = ['title', 'clinicalArea', 'auditUnit'] as const;
  return names.filter((name) => wanted[name] !== undefined && wanted[name] !== current[name]);
}
