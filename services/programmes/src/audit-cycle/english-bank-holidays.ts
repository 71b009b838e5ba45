import { createRequire } from 'node:module';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';

/** A day of the library's calendar, as far as it is read here. */
interface ListedDay {
  /** Begins with the civil date. */
  readonly date: string;
  readonly name: string;
  readonly type: string;
}

type Calendar = new (country: string, state: string) => { getHolidays(year: number): readonly ListedDay[] };

const require = createRequire(import.meta.url);
const years = new Map<string, ReadonlyMap<string, string>>();

/**
 * The bank holidays of England in the year of a day, by their dates. Those that fall on a weekend are left out where a
 * substitute day stands for them, as GOV.UK lists them (https://www.gov.uk/bank-holidays).
 */
export function englishBankHolidays(day: LocalDate): ReadonlyMap<string, string> {
  const year = day.slice(0, 4);
  const known = years.get(year);
  if (known !== undefined) return known;
  const days = new (calendar())('GB', 'ENG')
    .getHolidays(Number(year))
    .filter(({ type }) => type === 'public')
    .map(({ date, name }) => [date.slice(0, 10), name] as const);
  const found = new Map(days);
  years.set(year, found);
  return found;
}

/** Loaded when somebody first asks: it knows the whole world, and takes a third of a second. */
function calendar(): Calendar {
  return require('date-holidays') as Calendar;
}
