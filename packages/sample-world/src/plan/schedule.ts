import { addDays, addMonths, type Day } from './civil-time.js';

/** The days of an audit cycle; each window is open until the end of its last day. */
export interface Schedule {
  readonly materialsOn: Day;
  readonly collectionOpensOn: Day;
  readonly collectionClosesOn: Day;
  readonly submissionOpensOn: Day;
  readonly submissionClosesOn: Day;
  readonly reportOn: Day;
}

/**
 * The usual schedule: materials a month before, four weeks of collection, four weeks of submission after it, the report
 * twelve weeks after submission closes.
 */
export function scheduleFrom(collectionOpensOn: Day): Schedule {
  const submissionOpensOn = addDays(collectionOpensOn, 28);
  const submissionClosesOn = addDays(submissionOpensOn, 27);
  return {
    materialsOn: addMonths(collectionOpensOn, -1),
    collectionOpensOn,
    collectionClosesOn: addDays(collectionOpensOn, 27),
    submissionOpensOn,
    submissionClosesOn,
    reportOn: addDays(submissionClosesOn, 84),
  };
}
