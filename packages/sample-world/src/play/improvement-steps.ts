import {
  AdoptInterventionDocument,
  DraftInterventionDocument,
  PublishInterventionDocument,
  RegisterForWorkshopDocument,
  ScheduleWorkshopDocument,
} from '@qip/schema/generated/graphql';
import { type StepOf, type StepScene } from './step-scene.js';
import { shown, succeeded } from './succeeded.js';
import { recall } from './world-memory.js';

/** An intervention is drafted and published. */
export async function publishIntervention(
  { platform, memory, key }: StepScene,
  step: StepOf<'PUBLISH_INTERVENTION'>,
): Promise<void> {
  const { title, summary, interventionKind, topic } = step;
  const draft = {
    title,
    summary,
    kind: interventionKind,
    programmeId: topic === null ? null : recall(memory.programmes, topic),
    idempotencyKey: key,
  };
  const drafted = await platform.ask(step.by, DraftInterventionDocument, { input: draft });
  const { id } = shown(succeeded(drafted.draftIntervention, 'DraftInterventionSuccess').intervention);
  // The first version, also where it was published before: the key gives the same answer again.
  const input = { interventionId: id, expectedVersion: 1, idempotencyKey: `${key}:publish` };
  const published = await platform.ask(step.by, PublishInterventionDocument, { input });
  succeeded(published.publishIntervention, 'PublishInterventionSuccess');
  memory.interventions.set(title, id);
}

/** An organisation takes an intervention up. */
export async function adoptIntervention(
  { platform, memory, key }: StepScene,
  step: StepOf<'ADOPT_INTERVENTION'>,
): Promise<void> {
  const input = {
    organisationId: recall(memory.organisations, step.odsCode),
    interventionId: recall(memory.interventions, step.intervention),
    fromOn: step.fromOn,
    idempotencyKey: key,
  };
  const answer = await platform.ask(step.by, AdoptInterventionDocument, { input });
  succeeded(answer.adoptIntervention, 'AdoptInterventionSuccess');
}

/** The central team schedules a workshop. */
export async function scheduleWorkshop(
  { platform, memory, key }: StepScene,
  step: StepOf<'SCHEDULE_WORKSHOP'>,
): Promise<void> {
  const { title, heldOn, region, venue, placeCount } = step;
  const input = { title, heldOn, region, venue, placeCount, idempotencyKey: key };
  const answer = await platform.ask(step.by, ScheduleWorkshopDocument, { input });
  memory.workshops.set(title, shown(succeeded(answer.scheduleWorkshop, 'ScheduleWorkshopSuccess').workshop).id);
}

/** A lead registers for a workshop. */
export async function registerForWorkshop(
  { platform, memory, key }: StepScene,
  step: StepOf<'REGISTER_FOR_WORKSHOP'>,
): Promise<void> {
  const input = {
    organisationId: recall(memory.organisations, step.odsCode),
    workshopId: recall(memory.workshops, step.workshop),
    idempotencyKey: key,
  };
  const answer = await platform.ask(step.by, RegisterForWorkshopDocument, { input });
  succeeded(answer.registerForWorkshop, 'RegisterForWorkshopSuccess');
}
