import {
  AdoptInterventionDocument,
  CompleteActionDocument,
  DraftInterventionDocument,
  InterventionsDocument,
  MyActionPlansDocument,
  PlanActionDocument,
  PublishInterventionDocument,
} from '@qip/schema/generated/graphql';
import { recall } from '@qip/sample-world/play/world-memory';
import { expectEqual, expectMember, present } from '../expectation.js';
import { CENTRAL } from '../journey-scene.js';
import { type JourneyStep } from '../journey-step.js';
import { addressesOfLeads, leadFromApril } from './planning-steps.js';
import { publish } from './take-part.js';
import { SECOND_CASES, STORY, YEAR_ORGANISATIONS } from './year-members.js';
import { cycleId, go, mailedTo, organisationId, type YearScene } from './year-scene.js';

const MEMBERS = YEAR_ORGANISATIONS.map(({ odsCode }) => odsCode).filter((odsCode) => odsCode !== STORY.predecessor);
const ADOPTERS = [...SECOND_CASES.keys()].slice(0, 6);

/** Autumn 2027: what organisations do about their results. */
export const IMPROVEMENT_STEPS: readonly JourneyStep<YearScene>[] = [
  {
    title: 'interventions are announced to every lead; those of a programme only once its baseline is published',
    run: async (scene) => {
      await go(scene, '2027-09-16');
      await offer(scene, 'Monitoring chart', '7');
      await offer(scene, 'Review of treatment', '19');
      await offer(scene, 'How to lead a discussion', null);
      await go(scene, '2027-09-16', 660);
      const announced = await mailedTo(scene, /Monitoring chart/, MEMBERS.length);
      expectEqual(announced, addressesOfLeads(MEMBERS), 'who was told');
      expectEqual(await library(scene), ['How to lead a discussion', 'Monitoring chart'], 'the library of a lead');
      await publish(scene, '19a', '2027-10-25');
      await go(scene, '2027-10-25', 660);
      await mailedTo(scene, /Review of treatment/, MEMBERS.length);
      expectEqual((await library(scene)).length, 3, 'the library once both baselines are published');
      return `${announced.length} mails for each`;
    },
  },
  {
    title: 'organisations adopt one; how many did is told once five others have',
    run: async (scene) => {
      const interventionId = present(scene.notes.get('Monitoring chart'), 'the intervention');
      const counts: unknown[] = [];
      for (const odsCode of ADOPTERS) {
        const { adoptIntervention } = await scene.graph.ask(leadFromApril(odsCode), AdoptInterventionDocument, {
          input: { organisationId: organisationId(scene, odsCode), interventionId, fromOn: '2027-10-25' },
        });
        expectMember(adoptIntervention, 'AdoptInterventionSuccess');
        const { interventions } = await scene.graph.ask(leadFromApril(STORY.neverEnrolled), InterventionsDocument, {});
        counts.push(interventions?.edges.find(({ node }) => node.id === interventionId)?.node.adoptionCount);
      }
      expectEqual(counts, [null, null, null, null, 5, 6], 'what another lead is told, adoption by adoption');
      return `${counts.length} adoptions`;
    },
  },
  {
    title: 'an action plan is read inside its organisation only',
    run: async (scene) => {
      const odsCode = ADOPTERS[0] ?? '';
      const lead = leadFromApril(odsCode);
      const id = organisationId(scene, odsCode);
      const { planAction } = await scene.graph.ask(lead, PlanActionDocument, {
        input: {
          organisationId: id,
          auditCycleId: cycleId(scene, '7a'),
          gap: 'Renal function is not tested twice a year',
          cause: 'Nobody is reminded of it',
          action: 'The chart is used in every clinic',
          ownerRole: 'CHIEF_PHARMACIST',
          dueOn: '2027-12-01',
        },
      });
      const action = present(expectMember(planAction, 'PlanActionSuccess').plannedAction, 'the action');
      const { completeAction } = await scene.graph.ask(lead, CompleteActionDocument, {
        input: { plannedActionId: action.id, expectedVersion: action.version, review: 'All clinics use it' },
      });
      expectEqual(expectMember(completeAction, 'CompleteActionSuccess').plannedAction?.status, 'DONE', 'status');
      const planOf = async (person: string): Promise<number> => {
        const { data } = await scene.graph.send(person, MyActionPlansDocument, { organisationId: id });
        return data?.organisation?.actionPlans?.totalCount ?? 0;
      };
      const others = [await planOf(CENTRAL), await planOf(leadFromApril(ADOPTERS[1] ?? ''))];
      expectEqual(
        [await planOf(lead), ...others],
        [1, 0, 0],
        'plans that the own lead, the centre and another lead see',
      );
      return 'one plan';
    },
  },
];

/** The central team drafts an intervention and publishes it. */
async function offer(scene: YearScene, title: string, topic: '7' | '19' | null): Promise<void> {
  const { draftIntervention } = await scene.graph.ask(CENTRAL, DraftInterventionDocument, {
    input: {
      title,
      summary: 'Made up for a journey: what teams may use to do better.',
      kind: 'PRACTICAL_TOOL',
      programmeId: topic === null ? null : recall(scene.memory.programmes, topic),
    },
  });
  const drafted = present(expectMember(draftIntervention, 'DraftInterventionSuccess').intervention, 'the draft');
  const { publishIntervention } = await scene.graph.ask(CENTRAL, PublishInterventionDocument, {
    input: { interventionId: drafted.id, expectedVersion: drafted.version },
  });
  expectMember(publishIntervention, 'PublishInterventionSuccess');
  scene.notes.set(title, drafted.id);
}

/** What a lead finds in the library. */
async function library({ graph }: YearScene): Promise<readonly string[]> {
  const { interventions } = await graph.ask(leadFromApril(STORY.late), InterventionsDocument, {});
  return interventions?.edges.map(({ node }) => node.title).sort() ?? [];
}
