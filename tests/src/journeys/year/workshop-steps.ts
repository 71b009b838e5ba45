import {
  CancelWorkshopRegistrationDocument,
  RegisterForWorkshopDocument,
  ScheduleWorkshopDocument,
  WorkshopsDocument,
} from '@qip/schema/generated/graphql';
import { expectEqual, expectMember, present } from '../expectation.js';
import { CENTRAL } from '../journey-scene.js';
import { type JourneyStep } from '../journey-step.js';
import { leadFromApril } from './planning-steps.js';
import { YEAR_ORGANISATIONS } from './year-members.js';
import { go, organisationId, type YearScene } from './year-scene.js';

const COMING = YEAR_ORGANISATIONS.slice(5, 8).map(({ odsCode }) => odsCode);

/** A workshop with two places and three leads who want to come. */
export const WORKSHOP_STEPS: readonly JourneyStep<YearScene>[] = [
  {
    title: 'a regional workshop has two places; the third lead waits, and moves up when the first one cancels',
    run: async (scene) => {
      await go(scene, '2027-04-06');
      const { scheduleWorkshop } = await scene.graph.ask(CENTRAL, ScheduleWorkshopDocument, {
        input: {
          title: 'Lithium monitoring',
          heldOn: '2027-05-11',
          region: 'LONDON',
          venue: 'Conference centre',
          placeCount: 2,
        },
      });
      const workshopId = present(expectMember(scheduleWorkshop, 'ScheduleWorkshopSuccess').workshop, 'the workshop').id;
      const registrations = [];
      for (const odsCode of COMING) registrations.push(await register(scene, workshopId, odsCode));
      expectEqual(
        registrations.map(({ state, waitingPlace }) => [state, waitingPlace]),
        [
          ['REGISTERED', null],
          ['REGISTERED', null],
          ['WAITING', 1],
        ],
        'registrations',
      );
      const [first] = registrations;
      const { id: registrationId, version: expectedVersion } = present(first, 'a registration');
      const { cancelWorkshopRegistration } = await scene.graph.ask(
        leadFromApril(COMING[0] ?? ''),
        CancelWorkshopRegistrationDocument,
        { input: { registrationId, expectedVersion } },
      );
      expectMember(cancelWorkshopRegistration, 'CancelWorkshopRegistrationSuccess');
      const { workshops } = await scene.graph.ask(CENTRAL, WorkshopsDocument, {});
      const states = workshops?.edges[0]?.node.registrations.map(({ state }) => state);
      expectEqual(states, ['CANCELLED', 'REGISTERED', 'REGISTERED'], 'registrations after the cancellation');
      return `${states?.length ?? 0} registrations`;
    },
  },
];

async function register(scene: YearScene, workshopId: string, odsCode: string) {
  const { registerForWorkshop } = await scene.graph.ask(leadFromApril(odsCode), RegisterForWorkshopDocument, {
    input: { workshopId, organisationId: organisationId(scene, odsCode) },
  });
  return present(expectMember(registerForWorkshop, 'RegisterForWorkshopSuccess').registration, 'the registration');
}
