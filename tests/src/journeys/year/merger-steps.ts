import { CENTRAL_AUTHOR } from '@qip/sample-world/demo-people';
import { londonInstant } from '@qip/sample-world/plan/civil-time';
import { OrganisationsDocument } from '@qip/schema/generated/graphql';
import { expectEqual } from '../expectation.js';
import { CENTRAL } from '../journey-scene.js';
import { type JourneyStep } from '../journey-step.js';
import { enrolAll, lock, makeUpCases, signOffAll, uploadAll } from './take-part.js';
import { SECOND_CASES, STORY } from './year-members.js';
import { go, play, type YearScene } from './year-scene.js';

/** Summer 2027: two members become one, and the second programme has its baseline. */
export const MERGER_STEPS: readonly JourneyStep<YearScene>[] = [
  {
    title: 'two members merge on a day; from then on the successor acts for both',
    run: async (scene) => {
      await play(scene, 'merger', [
        {
          kind: 'RECORD_SUCCESSION',
          predecessor: STORY.predecessor,
          successor: STORY.successor,
          effectiveOn: '2027-07-01',
          at: londonInstant('2027-06-24', 600),
          by: CENTRAL_AUTHOR,
        },
      ]);
      await go(scene, '2027-07-01');
      const { organisations } = await scene.graph.ask(CENTRAL, OrganisationsDocument, { first: 100 });
      const merged = organisations?.edges.find(({ node }) => node.odsCode === STORY.predecessor)?.node;
      expectEqual([merged?.successor?.odsCode, merged?.currentLead], [STORY.successor, null], 'successor and lead');
      return `${STORY.predecessor} became ${STORY.successor}`;
    },
  },
  {
    title: 'the second programme collects its baseline, without the organisation that is no more',
    run: async (scene) => {
      await enrolAll(scene, '19a', SECOND_CASES, '2027-07-02');
      makeUpCases(scene, '19', '19a', SECOND_CASES);
      await uploadAll(scene, '19a', SECOND_CASES, '2027-07-06');
      await signOffAll(scene, '19a', SECOND_CASES.keys(), '2027-07-07');
      await lock(scene, '19a', '2027-08-03');
      return `${SECOND_CASES.size} organisations`;
    },
  },
];
