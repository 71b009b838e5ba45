import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { type Tenure } from '../organisation/organisation.rules.js';

/** Exactly one LOCAL_LEAD at any time, any number of deputies. */
export type AppointmentKind = 'LOCAL_LEAD' | 'DEPUTY';

/** "A senior pharmacist, a senior psychiatrist, or someone in clinical audit/governance" (domain, step 1). */
export type Profession = 'SENIOR_PHARMACIST' | 'SENIOR_PSYCHIATRIST' | 'CLINICAL_AUDIT_OR_GOVERNANCE' | 'OTHER';

/** How a nomination changes the lead in office: the predecessor's time ends on the day on which the successor's begins. */
export type HandOver =
  | { readonly kind: 'FIRST_LEAD' }
  | { readonly kind: 'ENDS_PREDECESSOR' }
  | { readonly kind: 'REFUSED'; readonly reason: 'BEFORE_PREDECESSOR_BEGAN' };

/**
 * Decides the hand-over to a lead nominated from a date.
 * @param latest the appointment with the latest beginning, if the organisation ever had a lead
 */
export function handOver(latest: Tenure | null, fromOn: LocalDate): HandOver {
  if (latest === null) return { kind: 'FIRST_LEAD' };
  if (fromOn <= latest.fromOn) return { kind: 'REFUSED', reason: 'BEFORE_PREDECESSOR_BEGAN' };
  if (latest.untilOn !== null && latest.untilOn <= fromOn) return { kind: 'FIRST_LEAD' };
  return { kind: 'ENDS_PREDECESSOR' };
}

/** Whether an appointment can be ended on a day. */
export type AppointmentEnd = { readonly kind: 'ENDS' } | { readonly kind: 'ENDED' | 'DAY'; readonly message: string };

/**
 * Decides the end of an appointment. It can be brought forward as long as it is not over, to no day before it began; it is
 * never prolonged, for a successor may have been nominated for the day on which it ends.
 */
export function endOfAppointment({ fromOn, untilOn }: Tenure, on: LocalDate, today: LocalDate): AppointmentEnd {
  if (untilOn !== null && untilOn <= today) return { kind: 'ENDED', message: 'This appointment is over.' };
  if (on < fromOn) return { kind: 'DAY', message: 'It begins only after this day: name its first day or a later one.' };
  if (untilOn !== null && on >= untilOn) {
    return { kind: 'DAY', message: 'It ends on this day or earlier as it is: name an earlier day.' };
  }
  return { kind: 'ENDS' };
}
