import {
  givenCentralPerson,
  givenColleague,
  givenDeputy,
  givenOrganisation,
  givenPartnerTool,
  givenPerson,
  givenSuccession,
  type GivenOrganisation,
} from '@qip/testkit/given-organisations';
import { type TestDatabase } from '@qip/testkit/test-database';
import { newId } from '@qip/subgraph-kit/values/id';

/** Everybody who may turn to the platform, as seen from one organisation. */
export const EVERYBODY = [
  'nobody',
  'unknown subject',
  'person without a role',
  'central team',
  'local lead',
  'deputy',
  'QIP lead',
  'data collector',
  'viewer',
  'granted partner tool',
  'other partner tool',
  'lead of another organisation',
  "successor's lead",
  "predecessor's lead",
] as const;
export type Somebody = (typeof EVERYBODY)[number];

/** An organisation between a predecessor and a successor, and the token subject of everybody around it. */
export interface World {
  readonly own: GivenOrganisation;
  readonly predecessor: GivenOrganisation;
  readonly successor: GivenOrganisation;
  readonly other: GivenOrganisation;
  /** Null for nobody, who has no token. */
  readonly subjects: Readonly<Record<Somebody, string | null>>;
}

/**
 * Makes the world of one organisation.
 * @param standing whether it has become its successor, whose lead reads it, or stands for itself, so that things are done in it
 */
export async function givenWorld(database: TestDatabase, standing: 'SUCCEEDED' | 'STANDING'): Promise<World> {
  const [own, predecessor, successor, other] = [
    await givenOrganisation(database),
    await givenOrganisation(database),
    await givenOrganisation(database),
    await givenOrganisation(database),
  ];
  const { organisationId } = own;
  await givenSuccession(database, { predecessorId: predecessor.organisationId, successorId: organisationId });
  if (standing === 'SUCCEEDED') {
    await givenSuccession(database, { predecessorId: organisationId, successorId: successor.organisationId });
  }
  const colleague = { organisationId, programmeId: newId() };
  const subjects = {
    nobody: null,
    'unknown subject': `unknown ${newId()}`,
    'person without a role': (await givenPerson(database)).subject,
    'central team': (await givenCentralPerson(database)).subject,
    'local lead': own.lead.subject,
    deputy: (await givenDeputy(database, organisationId)).subject,
    'QIP lead': (await givenColleague(database, { role: 'QIP_LEAD', ...colleague })).subject,
    'data collector': (
      await givenColleague(database, { role: 'DATA_COLLECTOR', organisationId, auditCycleId: newId() })
    ).subject,
    viewer: (await givenColleague(database, { role: 'VIEWER', organisationId })).subject,
    'granted partner tool': (await givenPartnerTool(database, [organisationId])).subject,
    'other partner tool': (await givenPartnerTool(database, [other.organisationId])).subject,
    'lead of another organisation': other.lead.subject,
    "successor's lead": successor.lead.subject,
    "predecessor's lead": predecessor.lead.subject,
  };
  return { own, predecessor, successor, other, subjects };
}
