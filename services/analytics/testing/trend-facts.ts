import { addMonths, type LocalDate, parseLocalDate } from '@qip/subgraph-kit/values/local-date';
import { type PublishedCycle, type StandardFact } from '../src/trend/trend-facts.js';

const BEGINNING = parseLocalDate('2013-03-01');

/** The day on which a made-up cycle opens, so many months after the first. */
function monthsLater(months: number): LocalDate {
  if (BEGINNING === null) throw new Error('The beginning is a day of the calendar.');
  return addMonths(BEGINNING, months);
}

/** A published cycle of a made-up programme: `a` at the beginning is its baseline, the others are audits against it. */
export function cycleFact(code: string, months: number, changes: Partial<PublishedCycle> = {}): PublishedCycle {
  return {
    auditCycleId: `cycle ${code}`,
    programmeId: 'programme',
    code: `7${code}`,
    baselineId: code === 'a' ? null : 'cycle a',
    baselineOpensOn: code === 'a' ? null : monthsLater(0),
    collectionOpensOn: monthsLater(months),
    standardsVersion: 'version 1',
    auditedVersion: changes.standardsVersion ?? 'version 1',
    notComparableReason: null,
    snapshotId: `snapshot ${code}`,
    revision: 1,
    ...changes,
  };
}

/** A standard of a made-up programme's version. */
export function standardFact(number: number, changes: Partial<StandardFact> = {}): StandardFact {
  return {
    id: `standard ${number}`,
    programmeId: 'programme',
    standardsVersion: 'version 1',
    versionNumber: 1,
    number,
    statement: `Statement ${number}`,
    better: 'higher',
    ...changes,
  };
}
