import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { type AuditCycleState } from '../audit-cycle/phase.rules.js';
import { type Schedule } from '../audit-cycle/schedule.rules.js';

/** How an organisation stands to a cycle of its calendar. */
export interface OwnPart {
  readonly isEnrolled: boolean;
  /** The last day of a window of its own; null where it has none that is still open to it. */
  readonly closesOn: LocalDate | null;
}

/** A cycle as a calendar shows it. */
export interface CalendarCycle {
  readonly id: string;
  readonly code: string;
  readonly label: string;
  readonly programme: string;
  readonly state: AuditCycleState;
  readonly schedule: Schedule;
  readonly version: number;
  readonly changedAt: Date;
  /** Null in a calendar that is everybody's. */
  readonly own: OwnPart | null;
}

/** One entry of a calendar: whole days, the last one included. */
export interface CalendarEntry {
  /** The same for the same thing at every time, so that a calendar moves it and does not double it. */
  readonly uid: string;
  /** Grows with every change of the cycle. */
  readonly sequence: number;
  readonly stampedAt: Date;
  readonly firstOn: LocalDate;
  readonly lastOn: LocalDate;
  readonly summary: string;
  readonly description: string;
  readonly isCancelled: boolean;
}

/** What makes an identifier of ours one of the world: RFC 7986, 5.3, asks for no more than that nobody else uses it. */
const UID_DOMAIN = 'audit-cycles.qip';

/** The entries of a cycle, in the order of their days. */
export function entriesOf(cycle: CalendarCycle): readonly CalendarEntry[] {
  const { id, code, schedule, own } = cycle;
  const entry = (what: string, firstOn: LocalDate, lastOn: LocalDate, summary: string): CalendarEntry => ({
    uid: `${id}-${what}@${UID_DOMAIN}`,
    sequence: cycle.version - 1,
    stampedAt: cycle.changedAt,
    firstOn,
    lastOn,
    summary: `${code}: ${summary}`,
    description: descriptionOf(cycle),
    isCancelled: cycle.state === 'CANCELLED',
  });
  const { materialsOn, collectionOpensOn, collectionClosesOn, submissionOpensOn, submissionClosesOn } = schedule;
  const entries = [
    entry('materials', materialsOn, materialsOn, 'audit materials are sent'),
    entry('collection', collectionOpensOn, collectionClosesOn, 'data collection'),
    entry('submission', submissionOpensOn, submissionClosesOn, 'online data submission'),
    entry('deadline', submissionClosesOn, submissionClosesOn, 'last day of online data submission'),
    entry('report', schedule.reportOn, schedule.reportOn, 'reports are due'),
  ];
  const closesOn = own?.closesOn ?? null;
  if (closesOn === null || closesOn === submissionClosesOn) return entries;
  // Another day of it is another thing: what was granted leaves no number by which one grant is later than another.
  return [...entries, entry(`own-deadline-${closesOn}`, closesOn, closesOn, 'last day of your own submission window')];
}

function descriptionOf({ programme, label, own }: CalendarCycle): string {
  const part =
    own === null ? [] : [own.isEnrolled ? 'Your organisation takes part.' : 'Your organisation is not enrolled.'];
  return [`${programme}: ${label}.`, ...part].join('\n');
}
