import { newId } from '@qip/subgraph-kit/values/id';
import { type TestDatabase } from './test-database.js';

let organisationsGiven = 0;

/** A person who can sign in in a test. */
export interface GivenPerson {
  readonly personId: string;
  /** The subject of the person's tokens. */
  readonly subject: string;
}

/** An organisation with its local lead. */
export interface GivenOrganisation {
  readonly organisationId: string;
  readonly odsCode: string;
  readonly name: string;
  readonly lead: GivenPerson;
}

/** A person without any role. */
export async function givenPerson(database: TestDatabase): Promise<GivenPerson> {
  const personId = newId();
  const subject = `subject-${personId}`;
  await database.sql(`insert into organisations.person (id, subject, display_name, email) values ($1, $2, $3, $4)`, [
    personId,
    subject,
    `Sample ${personId.slice(-6)}`,
    `${personId.slice(-6)}@sample.example`,
  ]);
  return { personId, subject };
}

/** A member of the central team. */
export async function givenCentralPerson(database: TestDatabase): Promise<GivenPerson> {
  const person = await givenPerson(database);
  await givenGrant(database, { personId: person.personId, role: 'CENTRAL_TEAM' });
  return person;
}

/** A role of a person. */
export interface GivenGrant {
  readonly personId: string;
  readonly role: 'CENTRAL_TEAM' | 'QIP_LEAD' | 'DATA_COLLECTOR' | 'VIEWER';
  readonly organisationId?: string;
  readonly programmeId?: string;
  readonly auditCycleId?: string;
  readonly teamIds?: readonly string[];
}

/** Grants a role. */
export async function givenGrant(database: TestDatabase, grant: GivenGrant): Promise<string> {
  const id = newId();
  await database.sql(
    `insert into organisations.role_grant (id, person_id, role, organisation_id, programme_id, audit_cycle_id, team_ids)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      id,
      grant.personId,
      grant.role,
      grant.organisationId ?? null,
      grant.programmeId ?? null,
      grant.auditCycleId ?? null,
      grant.teamIds ?? null,
    ],
  );
  return id;
}

/** A member organisation whose local lead has been in office since 2020. */
export async function givenOrganisation(database: TestDatabase): Promise<GivenOrganisation> {
  const organisationId = newId();
  // Counted, not drawn: the last digits of two ids out of a few hundred are the same once in a while.
  organisationsGiven += 1;
  const odsCode = `Z${String(organisationsGiven).padStart(5, '0')}`;
  const name = `Sample organisation ${organisationsGiven}`;
  await database.sql(
    `insert into organisations.organisation (id, ods_code, name, kind, region) values ($1, $2, $3, 'INDEPENDENT', 'LONDON')`,
    [organisationId, odsCode, name],
  );
  await database.sql(
    `insert into organisations.membership (id, organisation_id, from_on) values ($1, $2, '2020-01-01')`,
    [newId(), organisationId],
  );
  const lead = await givenPerson(database);
  await database.sql(
    `insert into organisations.lead_appointment (id, organisation_id, person_id, kind, profession, from_on)
     values ($1, $2, $3, 'LOCAL_LEAD', 'SENIOR_PHARMACIST', '2020-01-01')`,
    [newId(), organisationId, lead.personId],
  );
  return { organisationId, odsCode, name, lead };
}

/** A deputy of the local lead, in office since 2020. */
export async function givenDeputy(database: TestDatabase, organisationId: string): Promise<GivenPerson> {
  const deputy = await givenPerson(database);
  await database.sql(
    `insert into organisations.lead_appointment (id, organisation_id, person_id, kind, profession, from_on)
     values ($1, $2, $3, 'DEPUTY', 'OTHER', '2020-01-01')`,
    [newId(), organisationId, deputy.personId],
  );
  return deputy;
}

/** One organisation becomes another, in 2021 unless said otherwise; whoever leads it stays in office. */
export async function givenSuccession(
  database: TestDatabase,
  link: { readonly predecessorId: string; readonly successorId: string; readonly effectiveOn?: string },
): Promise<void> {
  await database.sql(
    `insert into organisations.succession (predecessor_id, successor_id, effective_on) values ($1, $2, $3)`,
    [link.predecessorId, link.successorId, link.effectiveOn ?? '2021-01-01'],
  );
}

/** A person with one role in an organisation. */
export async function givenColleague(
  database: TestDatabase,
  grant: Omit<GivenGrant, 'personId' | 'role'> & { readonly role: Exclude<GivenGrant['role'], 'CENTRAL_TEAM'> },
): Promise<GivenPerson> {
  const person = await givenPerson(database);
  await givenGrant(database, { ...grant, personId: person.personId });
  return person;
}

/** A team of an organisation. */
export async function givenTeam(database: TestDatabase, organisationId: string, code: string): Promise<string> {
  const teamId = newId();
  await database.sql(
    `insert into organisations.team (id, organisation_id, code, care_setting) values ($1, $2, $3, 'COMMUNITY_ADULT')`,
    [teamId, organisationId, code],
  );
  return teamId;
}

/** A partner tool, and the organisations that let it read their results. */
export async function givenPartnerTool(
  database: TestDatabase,
  organisationIds: readonly string[],
): Promise<GivenPerson> {
  const id = newId();
  const subject = `client-${id}`;
  await database.sql(`insert into organisations.partner_tool (id, subject, name) values ($1, $2, 'Sample tool')`, [
    id,
    subject,
  ]);
  for (const organisationId of organisationIds) {
    await database.sql(
      `insert into organisations.partner_grant (id, organisation_id, partner_tool_id) values ($1, $2, $3)`,
      [newId(), organisationId, id],
    );
  }
  return { personId: id, subject };
}
