import { CENTRAL_AUTHOR, CENTRAL_CHECKER } from '../demo-people.js';
import type { ProgrammeDefinition } from '../programmes/programme-definition.js';
import { addDays, addMonths, type Day, londonInstant } from './civil-time.js';
import type { PlanStep } from './plan-step.js';

/** Who writes a programme and who checks it: never the same person. */
export type Authorship = 'AUTHOR_WRITES' | 'CHECKER_WRITES';

/**
 * A programme is drafted and handed over for checking on one day, and approved by the other member a week later.
 *
 * @param reviewAfter Months until the next review.
 */
export function programmeSteps(
  programme: ProgrammeDefinition,
  draftedOn: Day,
  reviewAfter: number,
  authorship: Authorship,
): readonly PlanStep[] {
  const { topic } = programme;
  const isByAuthor = authorship === 'AUTHOR_WRITES';
  const [writer, checker] = isByAuthor ? [CENTRAL_AUTHOR, CENTRAL_CHECKER] : [CENTRAL_CHECKER, CENTRAL_AUTHOR];
  const nextReviewOn = addMonths(draftedOn, reviewAfter);
  return [
    { kind: 'DRAFT_PROGRAMME', programme, nextReviewOn, at: londonInstant(draftedOn, 600), by: writer },
    { kind: 'SUBMIT_PROGRAMME_FOR_CHECK', topic, at: londonInstant(draftedOn, 960), by: writer },
    { kind: 'APPROVE_PROGRAMME', topic, at: londonInstant(addDays(draftedOn, 7), 660), by: checker },
  ];
}
