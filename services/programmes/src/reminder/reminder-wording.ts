import { dayInWords } from '../day-in-words.js';
import { type ReminderItem } from './reminder-mail.js';
import { lastDayOf, type PartInCycle, type CycleReminderKind } from './reminder.rules.js';

/** What a reminder about a part in a cycle has to name. */
export interface WordedPart extends PartInCycle {
  readonly code: string;
  readonly programmeTitle: string;
  readonly organisationName: string;
}

/** What a mail says of one reminder. */
export function wordingOf(kind: CycleReminderKind, part: WordedPart): ReminderItem {
  const { code } = part;
  const lastDay = dayInWords(lastDayOf(part));
  const about: ReminderItem['rows'] = [
    ['Organisation', part.organisationName],
    ['Programme', `${part.programmeTitle} (${code})`],
  ];
  const progress: ReminderItem['rows'] = [
    ...about,
    ['Last day of submission', lastDay],
    ['Cases entered', String(part.submittedCount)],
    ['Cases expected', part.casesExpected === null ? 'not said' : String(part.casesExpected)],
  ];
  switch (kind) {
    case 'WINDOW_OPENS':
      return {
        heading: `Audit cycle ${code}: submission has opened`,
        text: `Cases of audit cycle ${code} can be entered by form or by CSV file until the end of ${lastDay}.`,
        rows: about,
      };
    case 'HALF_TIME':
      return {
        heading: `Audit cycle ${code}: half of the submission time is over`,
        text: `Half of the time for audit cycle ${code} is over, and few cases have been entered. It closes at the end of ${lastDay}.`,
        rows: progress,
      };
    case 'CLOSING_SOON':
      return {
        heading: `Audit cycle ${code}: submission closes at the end of ${lastDay}`,
        text: `The submission of your organisation is not signed off. What is entered later than ${lastDay} is not accepted.`,
        rows: progress,
      };
    case 'REPORT_READY':
      return {
        heading: `Audit cycle ${code}: the results are published`,
        text: `The benchmarking report of audit cycle ${code} can be read on the platform.`,
        rows: about,
      };
  }
}
