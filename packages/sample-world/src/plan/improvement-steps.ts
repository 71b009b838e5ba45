import { CENTRAL_AUTHOR, keyOf } from '../demo-people.js';
import { FEATURED, IN_BASELINE } from '../organisations/participation.js';
import { addDays, type Day, londonInstant } from './civil-time.js';
import type { PlanStep } from './plan-step.js';

const CHART = 'Lithium monitoring chart';
const WORKSHOP = 'What changed between the lithium audits';
/** So many of the baseline's participants use the chart, enough for the nation to be told how many. */
const ADOPTERS = 8;

/** What the central team offers once the baseline is published, and who takes it up. */
export function interventionSteps(publishedOn: Day): readonly PlanStep[] {
  const offeredOn = addDays(publishedOn, 14);
  const by = CENTRAL_AUTHOR;
  return [
    {
      kind: 'PUBLISH_INTERVENTION',
      title: CHART,
      summary:
        'A chart on which a team sees whose lithium, renal and thyroid tests are due. Made up for the demonstration.',
      interventionKind: 'PRACTICAL_TOOL',
      topic: '7',
      at: londonInstant(offeredOn, 600),
      by,
    },
    {
      kind: 'PUBLISH_INTERVENTION',
      title: 'How to talk about results with a team',
      summary: 'Questions that help a team to find out why it stands where it stands. Made up for the demonstration.',
      interventionKind: 'DISCUSSION_MATERIAL',
      topic: null,
      at: londonInstant(offeredOn, 601),
      by,
    },
    ...IN_BASELINE.filter((odsCode) => odsCode.startsWith('R'))
      .slice(0, ADOPTERS)
      .map((odsCode, index): PlanStep => ({
        kind: 'ADOPT_INTERVENTION',
        odsCode,
        intervention: CHART,
        fromOn: addDays(offeredOn, 20),
        at: londonInstant(addDays(offeredOn, 20), 600 + index),
        by: keyOf('LOCAL_LEAD', odsCode),
      })),
  ];
}

/** A workshop that is still to come, and the first who will be there. */
export function workshopSteps(today: Day): readonly PlanStep[] {
  const announcedOn = addDays(today, -20);
  return [
    {
      kind: 'SCHEDULE_WORKSHOP',
      title: WORKSHOP,
      heldOn: addDays(today, 45),
      region: 'LONDON',
      venue: 'Sample conference centre',
      placeCount: 40,
      at: londonInstant(announcedOn, 700),
      by: CENTRAL_AUTHOR,
    },
    {
      kind: 'REGISTER_FOR_WORKSHOP',
      odsCode: FEATURED.big,
      workshop: WORKSHOP,
      at: londonInstant(addDays(announcedOn, 1), 600),
      by: keyOf('LOCAL_LEAD', FEATURED.big),
    },
  ];
}
