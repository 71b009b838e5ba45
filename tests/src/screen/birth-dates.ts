import { type Dice } from './dice.js';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const pad = (part: number): string => String(part).padStart(2, '0');

function suffix(day: number): string {
  if (day >= 11 && day <= 13) return 'th';
  return { 1: 'st', 2: 'nd', 3: 'rd' }[day % 10] ?? 'th';
}

/** A day in the twelve formats in which people write one. */
export function dateFormats(day: number, month: number, year: number): readonly [string, ...string[]] {
  const name = MONTHS[month - 1] ?? '';
  const short = name.slice(0, 3);
  const yy = pad(year % 100);
  return [
    `${pad(day)}/${pad(month)}/${year}`,
    `${day}/${month}/${year}`,
    `${pad(day)}/${pad(month)}/${yy}`,
    `${pad(day)}-${pad(month)}-${year}`,
    `${pad(day)}.${pad(month)}.${year}`,
    `${year}-${pad(month)}-${pad(day)}`,
    `${year}/${pad(month)}/${pad(day)}`,
    `${day} ${name} ${year}`,
    `${day}${suffix(day)} of ${name}, ${year}`,
    `${name} ${day}, ${year}`,
    `${pad(day)}-${short}-${yy}`,
    `${pad(day)}${pad(month)}${year}`,
  ];
}

const YEARS = { youngest: 1941, adult: 2007 };

/** A date of birth of an adult or a young person: bare as often as with a word that says so. */
export function birthDate(dice: Dice): string {
  const [day, month, year] = [dice.whole(1, 28), dice.whole(1, 12), dice.whole(YEARS.youngest, YEARS.adult)];
  const date = dice.pick(dateFormats(day, month, year));
  return dice.pick([
    date,
    date,
    date,
    `DOB ${date}`,
    `d.o.b. ${date}`,
    `dob:${date}`,
    `date of birth ${date}`,
    `born ${date}`,
    `born on ${date}`,
    `${date} (date of birth)`,
  ]);
}
