import {
  givenCentralPerson,
  givenColleague,
  givenOrganisation,
  givenPartnerTool,
  givenTeam,
} from '@qip/testkit/given-organisations';
import { givenAwaitedFile, givenDispatch, givenMaterial } from '@qip/testkit/given-materials';
import { givenProgrammeVersion } from '@qip/testkit/given-programme-version';
import { givenCycle, givenEnrolment, givenProgramme } from '@qip/testkit/given-programmes';
import { type TestDatabase } from '@qip/testkit/test-database';
import { type Caller } from './access-answers.js';
import { givenAction } from './given-action-plan.js';
import { givenLibrary, type GivenLibrary } from './given-library.js';
import { givenSubscription } from './given-subscription.js';

/** A programme with a version in the making and a cycle in which an organisation takes part, and everybody around. */
export interface AccessWorld {
  readonly programmeId: string;
  readonly approvedId: string;
  readonly draftId: string;
  readonly checkedId: string;
  readonly unplannedId: string;
  readonly enrolledCycleId: string;
  readonly openCycleId: string;
  readonly organisationId: string;
  readonly enrolmentId: string;
  /** The local lead's. */
  readonly subscriptionId: string;
  readonly fileId: string;
  readonly materialId: string;
  readonly awaitedMaterialId: string;
  readonly dispatchId: string;
  readonly qipLeadId: string;
  readonly plannedActionId: string;
  readonly library: GivenLibrary;
  readonly leadId: string;
  readonly subjects: Readonly<Record<Caller, string | null>>;
}

/** Makes a world in which every operation can be attempted. */
export async function givenAccessWorld(database: TestDatabase): Promise<AccessWorld> {
  const { organisationId, lead } = await givenOrganisation(database);
  const programme = await givenProgramme(database);
  const { programmeId } = programme;
  const draft = await givenProgrammeVersion(database, programmeId, { number: 2, state: 'DRAFT' });
  const checked = await givenProgramme(database, { state: 'IN_CHECK' });
  const enrolled = await givenCycle(database, programme);
  const open = await givenCycle(database, programme, { baselineId: enrolled.auditCycleId });
  const { auditCycleId } = enrolled;
  const enrolmentId = await givenEnrolment(database, { organisationId, auditCycleId });
  const teamIds = [await givenTeam(database, organisationId, 'A1')];
  const central = await givenCentralPerson(database);
  const qipLead = await givenColleague(database, { role: 'QIP_LEAD', organisationId, programmeId });
  const about = { organisationId, auditCycleId, personId: lead.personId };
  const collector = await givenColleague(database, { role: 'DATA_COLLECTOR', organisationId, auditCycleId, teamIds });
  await database.sql(
    `insert into programmes.calendar_link (organisation_id, digest) values ($1, encode(sha256('sample'), 'hex'))`,
    [organisationId],
  );
  return {
    programmeId,
    approvedId: programme.programmeVersionId,
    draftId: draft.programmeVersionId,
    checkedId: checked.programmeVersionId,
    unplannedId: (await givenProgramme(database)).programmeId,
    enrolledCycleId: auditCycleId,
    openCycleId: open.auditCycleId,
    organisationId,
    enrolmentId,
    subscriptionId: await givenSubscription(database, lead),
    fileId: await givenAwaitedFile(database, central),
    materialId: (await givenMaterial(database, central, { auditCycleId })).materialId,
    awaitedMaterialId: (await givenMaterial(database, central, { auditCycleId, isAwaited: true })).materialId,
    dispatchId: await givenDispatch(database, { ...about, mailState: 'FAILED' }),
    qipLeadId: qipLead.personId,
    library: await givenLibrary(database, organisationId, enrolled),
    leadId: lead.personId,
    plannedActionId: (await givenAction(database, { organisationId, auditCycleId })).plannedActionId,
    subjects: {
      NOBODY: null,
      UNKNOWN_SUBJECT: 'nobody-registered-this-subject',
      CENTRAL_TEAM: central.subject,
      LOCAL_LEAD: lead.subject,
      QIP_LEAD: qipLead.subject,
      DATA_COLLECTOR: collector.subject,
      VIEWER: (await givenColleague(database, { role: 'VIEWER', organisationId })).subject,
      PARTNER_TOOL: (await givenPartnerTool(database, [organisationId])).subject,
      FOREIGN_LEAD: (await givenOrganisation(database)).lead.subject,
    },
  };
}
