import { cacheOf, definePublicFileKind, type PublicFileContent } from '@qip/subgraph-kit/files/public-file';
import { calendarDigest } from '../calendar-link/calendar-secret.js';
import { type CalendarCycle, entriesOf } from './calendar-entry.rules.js';
import { enterCalendar, isKnownTopic, readCalendar } from './read-calendar.js';
import { writeCalendar } from './write-calendar.js';

const CALENDAR_TYPE = 'text/calendar; charset=utf-8';
/** For so long a shared cache may answer in the platform's place. */
const SECONDS_TO_KEEP = 300;
/** What stands for all programmes where otherwise a topic stands. */
const ALL = 'all';

/** The calendar of a programme, or of all of them, for everybody. */
export const CALENDAR = definePublicFileKind({
  service: 'programmes',
  name: 'calendar',
  open: async ({ database }, rest) => {
    const [, name] = /^([a-z0-9]{1,20})\.ics$/.exec(rest) ?? [];
    if (name === undefined) return null;
    const topic = name === ALL ? null : name;
    const cycles = await database.read(async (tx) =>
      topic === null || (await isKnownTopic(tx, topic)) ? readCalendar(tx, { topic, organisationId: null }) : null,
    );
    if (cycles === null) return null;
    const title = topic === null ? 'Audit cycles' : `Audit cycles, topic ${topic}`;
    const text = calendarText(title, cycles);
    return {
      ...file(topic === null ? 'audit-cycles' : `audit-cycles-${topic}`, text),
      cache: cacheOf(text, SECONDS_TO_KEEP),
    };
  },
});

/** The calendar of one organisation, for whoever knows its address. */
export const OWN_CALENDAR = definePublicFileKind({
  service: 'programmes',
  name: 'own-calendar',
  open: async ({ database }, rest) => {
    const [, secret] = /^([0-9a-f]{64})\.ics$/.exec(rest) ?? [];
    if (secret === undefined) return null;
    const cycles = await database.read(async (tx) => {
      const organisationId = await enterCalendar(tx, calendarDigest(secret));
      return organisationId === null ? null : readCalendar(tx, { topic: null, organisationId });
    });
    if (cycles === null) return null;
    return { ...file('own-audit-cycles', calendarText('Audit cycles of your organisation', cycles)), cache: null };
  },
});

function calendarText(title: string, cycles: readonly CalendarCycle[]): string {
  return writeCalendar(
    title,
    cycles.flatMap((cycle) => entriesOf(cycle)),
  );
}

function file(name: string, text: string): Omit<PublicFileContent, 'cache'> {
  return { name: `${name}.ics`, contentType: CALENDAR_TYPE, parts: [text] };
}

/** What stands after the kind in the address of a calendar. */
export function calendarName(topic: string | null): string {
  return `${topic ?? ALL}.ics`;
}
