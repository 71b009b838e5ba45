import { DraftProgrammeDocument, OrganisationsDocument } from '@qip/schema/generated/graphql';
import { programmeSteps } from '@qip/sample-world/plan/programme-steps';
import { SAMPLE_PROGRAMMES } from '@qip/sample-world/programmes/sample-programmes';
import { foundingPlan } from '../../harness/founding-plan.js';
import { expectEqual, expectMember } from '../expectation.js';
import { CENTRAL } from '../journey-scene.js';
import { type JourneyStep } from '../journey-step.js';
import { YEAR_ORGANISATIONS, YEAR_TEAMS } from './year-members.js';
import { go, play, type YearScene } from './year-scene.js';

const LITHIUM = SAMPLE_PROGRAMMES['7'];
const DEPRESSION = SAMPLE_PROGRAMMES['19'];

/** March 2027: members with their leads and teams, and two programmes that somebody else has approved. */
export const FOUNDING_STEPS: readonly JourneyStep<YearScene>[] = [
  {
    title: 'the central team registers the members, each with a lead and two teams',
    run: async (scene) => {
      const members = YEAR_ORGANISATIONS.map((organisation) => ({ organisation, teams: YEAR_TEAMS }));
      await play(scene, 'founding', foundingPlan(members, '2027-03-01'));
      const { organisations } = await scene.graph.ask(CENTRAL, OrganisationsDocument, { first: 100 });
      const withLead = organisations?.edges.filter(({ node }) => node.currentLead !== null).length ?? 0;
      expectEqual(
        [organisations?.totalCount, withLead],
        [YEAR_ORGANISATIONS.length, YEAR_ORGANISATIONS.length],
        'members',
      );
      return `${withLead} members`;
    },
  },
  {
    title: "an author's mistake is answered with its place and advice, and nothing is stored",
    run: async (scene) => {
      await go(scene, '2027-03-05');
      const { topic, title, clinicalArea, auditUnit, tool, standards } = LITHIUM;
      const faulty = standards.map((standard) =>
        standard.number === 1 ? { ...standard, metWhen: `${standard.metWhen} && monthsOnLithum >= 12` } : standard,
      );
      const input = { topic, title, clinicalArea, auditUnit, nextReviewOn: '2030-03-01', auditTool: tool };
      const { draftProgramme } = await scene.graph.ask(CENTRAL, DraftProgrammeDocument, {
        input: { ...input, standards: faulty },
      });
      const [problem] = expectMember(draftProgramme, 'DefinitionError').diagnostics;
      expectEqual([problem?.path, problem?.line], ['standards.0.metWhen', 1], 'place of the mistake');
      expectEqual(problem?.message.includes('monthsOnLithium'), true, 'the name that was meant');
      return problem?.message ?? '';
    },
  },
  {
    title: 'two programmes are drafted, and approved by somebody else',
    run: async (scene) => {
      await play(scene, 'programmes', [
        ...programmeSteps(LITHIUM, '2027-03-05', 36, 'AUTHOR_WRITES'),
        ...programmeSteps(DEPRESSION, '2027-03-13', 36, 'CHECKER_WRITES'),
      ]);
      return `topics ${LITHIUM.topic} and ${DEPRESSION.topic}`;
    },
  },
];
