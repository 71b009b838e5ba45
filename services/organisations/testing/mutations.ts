import {
  givenDeputy,
  givenGrant,
  givenOrganisation,
  givenPartnerTool,
  givenPerson,
  givenTeam,
} from '@qip/testkit/given-organisations';
import { givenProgramme } from '@qip/testkit/given-programmes';
import { type TestDatabase } from '@qip/testkit/test-database';
import { newId } from '@qip/subgraph-kit/values/id';
import { EVERYBODY, type Somebody, type World } from './everybody.js';
import { givenRegistration, givenWorkshop } from './given-workshop.js';
import { givenGoodPractice } from './given-good-practice.js';
import { givenInvitation } from './given-invitation.js';

/** One mutation about the organisation of a world: an input that is new each time, and who is told what. */
interface Attempted {
  readonly input: () => Promise<object>;
  readonly allowed: readonly Somebody[];
  /** Who may attempt it, and does not find this organisation. */
  readonly notFound: readonly Somebody[];
  /** Who may attempt it, and is told that it does not follow. */
  readonly notNow?: readonly Somebody[];
}

const CENTRAL = ['central team'] as const;
const LEADS = ['local lead', 'deputy'] as const;
const OTHER_LEADS = ['lead of another organisation', "predecessor's lead", "successor's lead"] as const;

let lastYear = 2100;
let lastTeam = 100;

/** The subject of the walk: the organisation in which everything is attempted. */
type OrganisationId = () => string;
type Attempts = Readonly<Record<string, Attempted>>;

/** Every mutation of the subgraph. */
export function mutationsIn(database: TestDatabase, world: () => World): Attempts {
  const organisationId = (): string => world().own.organisationId;
  return {
    ...ofTheCentre(database),
    ...ofOffices(database, organisationId),
    ...ofRoles(database, organisationId),
    ...ofInvitations(database, organisationId),
    ...ofTeams(database, organisationId),
    ...ofPartners(database, organisationId),
    ...ofWorkshops(database, organisationId),
    ...ofGoodPractice(database, organisationId),
    ...ofReminders(),
  };
}

function ofOffices(database: TestDatabase, organisationId: OrganisationId): Attempts {
  const appointment = async (): Promise<object> => {
    lastYear += 1;
    const { personId } = await givenPerson(database);
    return { organisationId: organisationId(), personId, profession: 'OTHER', fromOn: `${lastYear}-01-01` };
  };
  return {
    nominateLocalLead: { input: appointment, allowed: CENTRAL, notFound: [] },
    appointDeputy: { input: appointment, allowed: [...CENTRAL, ...LEADS], notFound: OTHER_LEADS },
    endAppointment: {
      input: async () => {
        const { personId } = await givenDeputy(database, organisationId());
        const [row] = await database.sql<{ id: string }>(
          'select id from organisations.lead_appointment where person_id = $1',
          [personId],
        );
        return { appointmentId: row?.id, untilOn: '2026-01-01', reason: 'It was agreed.', expectedVersion: 1 };
      },
      allowed: [...CENTRAL, ...LEADS],
      notFound: OTHER_LEADS,
    },
  };
}

function ofRoles(database: TestDatabase, organisationId: OrganisationId): Attempts {
  return {
    delegateQipLead: {
      input: async () => {
        const { personId } = await givenPerson(database);
        const { programmeId } = await givenProgramme(database);
        return { organisationId: organisationId(), personId, programmeId };
      },
      allowed: [...CENTRAL, ...LEADS],
      notFound: OTHER_LEADS,
    },
    grantRole: {
      input: async () => {
        const { personId } = await givenPerson(database);
        return { personId, role: 'VIEWER', organisationId: organisationId() };
      },
      allowed: [...CENTRAL, ...LEADS],
      notFound: [...OTHER_LEADS, 'QIP lead'],
    },
    revokeRole: {
      input: async () => {
        const { personId } = await givenPerson(database);
        const grant = { personId, role: 'VIEWER', organisationId: organisationId() } as const;
        return { roleGrantId: await givenGrant(database, grant), expectedVersion: 1 };
      },
      allowed: [...CENTRAL, ...LEADS],
      notFound: [...OTHER_LEADS, 'QIP lead'],
    },
  };
}

function ofInvitations(database: TestDatabase, organisationId: OrganisationId): Attempts {
  return {
    invitePerson: {
      input: () =>
        Promise.resolve({ organisationId: organisationId(), displayName: 'Sample', email: 'sample@example.org' }),
      allowed: [...CENTRAL, ...LEADS],
      notFound: OTHER_LEADS,
    },
    withdrawInvitation: {
      input: async () => ({ invitationId: (await givenInvitation(database, organisationId())).invitationId }),
      allowed: [...CENTRAL, ...LEADS],
      notFound: OTHER_LEADS,
    },
    acceptInvitation: {
      input: async () => ({ token: (await givenInvitation(database, organisationId())).token }),
      allowed: ['unknown subject'],
      notFound: [],
      notNow: EVERYBODY.filter((who) => who !== 'nobody' && who !== 'unknown subject'),
    },
  };
}

function ofTeams(database: TestDatabase, organisationId: OrganisationId): Attempts {
  return {
    registerTeams: {
      input: () => {
        lastTeam += 1;
        const teams = [{ code: `B${lastTeam}`, careSetting: 'CAMHS' }];
        return Promise.resolve({ organisationId: organisationId(), teams });
      },
      allowed: [...LEADS, 'QIP lead'],
      notFound: OTHER_LEADS,
    },
    retireTeam: {
      input: async () => {
        lastTeam += 1;
        const teamId = await givenTeam(database, organisationId(), `C${lastTeam}`);
        return { teamId, retiredOn: '2100-01-01', expectedVersion: 1 };
      },
      allowed: [...LEADS, 'QIP lead'],
      notFound: OTHER_LEADS,
    },
  };
}

function ofPartners(database: TestDatabase, organisationId: OrganisationId): Attempts {
  return {
    grantPartnerAccess: {
      input: async () => {
        const { personId: partnerToolId } = await givenPartnerTool(database, []);
        return { organisationId: organisationId(), partnerToolId };
      },
      allowed: LEADS,
      notFound: OTHER_LEADS,
    },
    revokePartnerAccess: {
      input: async () => {
        const { personId } = await givenPartnerTool(database, [organisationId()]);
        const [grant] = await database.sql<{ id: string }>(
          'select id from organisations.partner_grant where partner_tool_id = $1',
          [personId],
        );
        return { partnerGrantId: grant?.id, expectedVersion: 1 };
      },
      allowed: LEADS,
      notFound: OTHER_LEADS,
    },
  };
}

function ofWorkshops(database: TestDatabase, organisationId: OrganisationId): Attempts {
  return {
    registerForWorkshop: {
      input: async () => ({ workshopId: await givenWorkshop(database), organisationId: organisationId() }),
      allowed: LEADS,
      notFound: OTHER_LEADS,
    },
    cancelWorkshopRegistration: {
      input: async () => {
        const { personId } = await givenPerson(database);
        const workshopId = await givenWorkshop(database);
        const place = {
          organisationId: organisationId(),
          personId,
          workshopId,
          state: 'REGISTERED',
          number: 1,
        } as const;
        return { registrationId: await givenRegistration(database, place), expectedVersion: 1 };
      },
      allowed: [...CENTRAL, ...LEADS],
      notFound: OTHER_LEADS,
    },
  };
}

function ofGoodPractice(database: TestDatabase, organisationId: OrganisationId): Attempts {
  return {
    shareGoodPractice: {
      input: () =>
        Promise.resolve({ organisationId: organisationId(), title: 'A sample', description: 'What we did.' }),
      allowed: LEADS,
      notFound: OTHER_LEADS,
    },
    reviewGoodPractice: {
      input: async () => {
        const goodPracticeId = await givenGoodPractice(database, organisationId());
        return { goodPracticeId, decision: 'PUBLISH', expectedVersion: 1 };
      },
      allowed: CENTRAL,
      notFound: [],
    },
  };
}

/** Everybody chooses for himself, so no other organisation is in the way. */
function ofReminders(): Attempts {
  return {
    setReminderPreferences: {
      input: () => Promise.resolve({ kinds: ['CLOSING_SOON'], expectedVersion: 0 }),
      allowed: [...LEADS, 'QIP lead', ...OTHER_LEADS],
      notFound: [],
    },
  };
}

function ofTheCentre(database: TestDatabase): Attempts {
  const byTheCentre = (input: () => Promise<object>): Attempted => ({ input, allowed: CENTRAL, notFound: [] });
  return {
    registerOrganisation: byTheCentre(() =>
      Promise.resolve({
        odsCode: `Y${newId().slice(-5).toUpperCase()}`,
        name: 'Sample',
        kind: 'NHS_TRUST',
        region: 'WALES',
        memberFromOn: '2026-01-01',
      }),
    ),
    recordSuccession: byTheCentre(async () => ({
      predecessorId: (await givenOrganisation(database)).organisationId,
      successorId: (await givenOrganisation(database)).organisationId,
      effectiveOn: '2026-01-01',
    })),
    changeMembership: byTheCentre(async () => ({
      organisationId: (await givenOrganisation(database)).organisationId,
      change: 'LAPSE',
      effectiveOn: '2026-01-01',
      reason: 'It left the programme.',
      expectedVersion: 1,
    })),
    registerPerson: byTheCentre(() =>
      Promise.resolve({ displayName: 'Sample', email: 'sample@example.org', subject: newId() }),
    ),
    scheduleWorkshop: byTheCentre(() =>
      Promise.resolve({ title: 'Sample', heldOn: '2100-01-01', region: 'WALES', venue: 'Sample', placeCount: 1 }),
    ),
    sendNotice: byTheCentre(() => Promise.resolve({ subject: 'A sample', text: 'What there is to say.' })),
    rescheduleWorkshop: byTheCentre(async () => ({
      workshopId: await givenWorkshop(database),
      heldOn: '2100-01-01',
      expectedVersion: 1,
    })),
    cancelWorkshop: byTheCentre(async () => ({
      workshopId: await givenWorkshop(database),
      reason: 'Too few came.',
      expectedVersion: 1,
    })),
    registerPartnerTool: byTheCentre(() => Promise.resolve({ name: 'Sample', subject: newId() })),
  };
}
