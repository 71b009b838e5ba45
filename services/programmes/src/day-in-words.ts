import { type LocalDate } from '@qip/subgraph-kit/values/local-date';

const WORDS = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A day as a mail says it: "Monday 5 October 2026". */
export function dayInWords(day: LocalDate): string {
  return WORDS.format(new Date(`${day}T12:00:00Z`)).replace(',', '');
}
