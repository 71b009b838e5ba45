import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { type Schedule } from './schedule.rules.js';

/** Whether a cycle takes place. */
export type AuditCycleState = 'PLANNED' | 'CANCELLED';

/** Where a cycle stands on a day. It follows from the schedule and the clock, and is stored nowhere. */
export const PHASES = [
  'ANNOUNCED',
  'PREPARATION',
  'COLLECTION',
  'SUBMISSION',
  'ANALYSIS',
  'REPORT_DUE',
  'CANCELLED',
] as const;
export type Phase = (typeof PHASES)[number];

/** The phase of a cycle on a day: that of the latest milestone it has passed. */
export function phaseOn(
  cycle: { readonly schedule: Schedule; readonly state: AuditCycleState },
  today: LocalDate,
): Phase {
  if (cycle.state === 'CANCELLED') return 'CANCELLED';
  const { schedule } = cycle;
  if (today < schedule.materialsOn) return 'ANNOUNCED';
  if (today < schedule.collectionOpensOn) return 'PREPARATION';
  if (today < schedule.submissionOpensOn) return 'COLLECTION';
  if (today <= schedule.submissionClosesOn) return 'SUBMISSION';
  return today < schedule.reportOn ? 'ANALYSIS' : 'REPORT_DUE';
}
