import {
  AppointDeputyDocument,
  GrantPartnerAccessDocument,
  GrantRoleDocument,
  NominateLocalLeadDocument,
  RecordSuccessionDocument,
  RegisterOrganisationDocument,
  RegisterPartnerToolDocument,
  RegisterPersonDocument,
  RegisterTeamsDocument,
} from '@qip/schema/generated/graphql';
import { type StepOf, type StepScene } from './step-scene.js';
import { shown, succeeded } from './succeeded.js';
import { recall } from './world-memory.js';

/** Somebody is registered, and can sign in. */
export async function registerPerson(
  { platform, memory, key }: StepScene,
  step: StepOf<'REGISTER_PERSON'>,
): Promise<void> {
  const { displayName, email, subject } = step.person;
  const answer = await platform.ask(step.by, RegisterPersonDocument, {
    input: { displayName, email, subject, idempotencyKey: key },
  });
  const { person } = succeeded(answer.registerPerson, 'RegisterPersonSuccess');
  memory.people.set(step.person.key, shown(person).id);
}

/** Somebody gets a role. */
export async function grantRole({ platform, memory, key }: StepScene, step: StepOf<'GRANT_ROLE'>): Promise<void> {
  const input = {
    personId: recall(memory.people, step.person),
    role: step.role,
    organisationId: step.odsCode === null ? null : recall(memory.organisations, step.odsCode),
    programmeId: step.topic === null ? null : recall(memory.programmes, step.topic),
    auditCycleId: step.cycle === null ? null : recall(memory.cycles, step.cycle),
    idempotencyKey: key,
  };
  succeeded((await platform.ask(step.by, GrantRoleDocument, { input })).grantRole, 'GrantRoleSuccess');
}

/** An organisation joins. */
export async function registerOrganisation(
  { platform, memory, key }: StepScene,
  step: StepOf<'REGISTER_ORGANISATION'>,
): Promise<void> {
  const { odsCode, name, kind, region } = step.organisation;
  const input = { odsCode, name, kind, region, memberFromOn: step.memberFromOn, idempotencyKey: key };
  const answer = await platform.ask(step.by, RegisterOrganisationDocument, { input });
  const { organisation } = succeeded(answer.registerOrganisation, 'RegisterOrganisationSuccess');
  memory.organisations.set(odsCode, shown(organisation).id);
}

/** Somebody becomes local lead or deputy. */
export async function appoint(
  { platform, memory, key }: StepScene,
  step: StepOf<'NOMINATE_LOCAL_LEAD' | 'APPOINT_DEPUTY'>,
): Promise<void> {
  const input = {
    organisationId: recall(memory.organisations, step.odsCode),
    personId: recall(memory.people, step.person),
    profession: step.profession,
    fromOn: step.fromOn,
    idempotencyKey: key,
  };
  if (step.kind === 'NOMINATE_LOCAL_LEAD') {
    const answer = await platform.ask(step.by, NominateLocalLeadDocument, { input });
    succeeded(answer.nominateLocalLead, 'NominateLocalLeadSuccess');
  } else {
    succeeded((await platform.ask(step.by, AppointDeputyDocument, { input })).appointDeputy, 'AppointDeputySuccess');
  }
}

/** A lead registers the team codes. */
export async function registerTeams(
  { platform, memory, key }: StepScene,
  step: StepOf<'REGISTER_TEAMS'>,
): Promise<void> {
  const teams = step.teams.map(({ code, careSetting }) => ({ code, careSetting }));
  const input = { organisationId: recall(memory.organisations, step.odsCode), teams, idempotencyKey: key };
  succeeded((await platform.ask(step.by, RegisterTeamsDocument, { input })).registerTeams, 'RegisterTeamsSuccess');
}

/** A machine client is registered. */
export async function registerPartnerTool(
  { platform, memory, key }: StepScene,
  step: StepOf<'REGISTER_PARTNER_TOOL'>,
): Promise<void> {
  const input = { name: step.person.displayName, subject: step.person.subject, idempotencyKey: key };
  const answer = await platform.ask(step.by, RegisterPartnerToolDocument, { input });
  const { partnerTool } = succeeded(answer.registerPartnerTool, 'RegisterPartnerToolSuccess');
  memory.people.set(step.person.key, shown(partnerTool).id);
}

/** A lead lets the partner tool read the own results. */
export async function grantPartnerAccess(
  { platform, memory, key }: StepScene,
  step: StepOf<'GRANT_PARTNER_ACCESS'>,
): Promise<void> {
  const input = {
    organisationId: recall(memory.organisations, step.odsCode),
    partnerToolId: recall(memory.people, step.person),
    idempotencyKey: key,
  };
  const answer = await platform.ask(step.by, GrantPartnerAccessDocument, { input });
  succeeded(answer.grantPartnerAccess, 'GrantPartnerAccessSuccess');
}

/** Two organisations merge. */
export async function recordSuccession(
  { platform, memory, key }: StepScene,
  step: StepOf<'RECORD_SUCCESSION'>,
): Promise<void> {
  const input = {
    predecessorId: recall(memory.organisations, step.predecessor),
    successorId: recall(memory.organisations, step.successor),
    effectiveOn: step.effectiveOn,
    idempotencyKey: key,
  };
  succeeded(
    (await platform.ask(step.by, RecordSuccessionDocument, { input })).recordSuccession,
    'RecordSuccessionSuccess',
  );
}
