import 'reflect-metadata';
import { buildServiceSchema, type SubgraphSchema } from '@qip/subgraph-kit/schema/build-subgraph-schema';
import { clamdScanner } from '@qip/subgraph-kit/files/upload/clamd-scanner';
import { byId, textOf } from '@qip/subgraph-kit/schema/reference';
import { type JobHandler, type SubgraphDefinition } from '@qip/subgraph-kit/server/subgraph';
import { isId } from '@qip/subgraph-kit/values/id';
import { ActionPlanRow } from './action-plan/action-plan.entity.js';
import { actionPlanById } from './action-plan/action-plan.loader.js';
import { PlannedActionRow } from './action-plan/planned-action.entity.js';
import { plannedActionById } from './action-plan/planned-action.loader.js';
import { AuditCycleRow } from './audit-cycle/audit-cycle.entity.js';
import { auditCycleById } from './audit-cycle/audit-cycle.loader.js';
import { CalendarLinkRow } from './calendar-link/calendar-link.entity.js';
import { CALENDAR, OWN_CALENDAR } from './calendar/calendar-files.js';
import { CYCLE_CHANGE_MAIL } from './cycle-change/cycle-change-mail.js';
import { CycleChangeRow } from './cycle-change/cycle-change.entity.js';
import { postCycleChange } from './cycle-change/post-cycle-change.js';
import { POST_RESCHEDULE } from './cycle-change/record-change.js';
import { ADDITION_MAIL, MATERIALS_MAIL, PASSED_ON_MAIL } from './dispatch/dispatch-mails.js';
import { dispatchById } from './dispatch/dispatch.loader.js';
import { POST_MATERIALS, postMaterials } from './dispatch/post-materials.js';
import { EnrolmentRow } from './enrolment/enrolment.entity.js';
import { enrolmentById } from './enrolment/enrolment.loader.js';
import { InterventionAdoptionRow } from './intervention-adoption/intervention-adoption.entity.js';
import { interventionAdoptionById } from './intervention-adoption/intervention-adoption.loader.js';
import { InterventionPassingRow } from './intervention-passing/intervention-passing.entity.js';
import { interventionPassingById } from './intervention-passing/intervention-passing.loader.js';
import { InterventionEditionRow } from './intervention/intervention-edition.entity.js';
import { ANNOUNCEMENT_MAIL, INTERVENTION_PASSED_ON_MAIL } from './intervention/intervention-mails.js';
import { InterventionRow } from './intervention/intervention.entity.js';
import { interventionById } from './intervention/intervention.loader.js';
import { POST_INTERVENTIONS, postInterventions } from './intervention/post-interventions.js';
import { MaterialRow } from './material/material.entity.js';
import { materialById } from './material/material.loader.js';
import { CATALOGUE_FILES, SCHEMA_FILES } from './programme-file/catalogue-files.js';
import { PROGRAMME_FILE } from './programme-file/programme-file-kind.js';
import { ProgrammeVersionRow } from './programme-version/programme-version.entity.js';
import { programmeVersionById } from './programme-version/programme-version.loader.js';
import { ProgrammeRow } from './programme/programme.entity.js';
import { programmeById } from './programme/programme.loader.js';
import { POST_REMINDERS, postReminders } from './reminder/post-reminders.js';
import { REMINDER_MAIL } from './reminder/reminder-mail.js';
import { RESOLVERS } from './resolvers.js';
import { StandardRow } from './standard/standard.entity.js';
import { standardById } from './standard/standard.loader.js';
import { receiveStoredFile } from './stored-file/receive-stored-file.js';
import { STORED_FILE } from './stored-file/stored-file-kind.js';
import { StoredFileRow } from './stored-file/stored-file.entity.js';
import { storedFileById } from './stored-file/stored-file.loader.js';
import { Organisation } from './stubs/organisation.stub.js';
import { Person } from './stubs/person.stub.js';
import { Team } from './stubs/team.stub.js';
import { NEWS_MAIL } from './subscription/news-mail.js';
import { POST_NEWS, postNews } from './subscription/post-news.js';
import { NewsSubscriptionRow } from './subscription/subscription.entity.js';

const ENTITIES = [
  ProgrammeRow,
  ProgrammeVersionRow,
  StandardRow,
  AuditCycleRow,
  CycleChangeRow,
  CalendarLinkRow,
  EnrolmentRow,
  StoredFileRow,
  MaterialRow,
  InterventionRow,
  InterventionEditionRow,
  InterventionAdoptionRow,
  InterventionPassingRow,
  ActionPlanRow,
  PlannedActionRow,
  NewsSubscriptionRow,
];

/** The schema of the subgraph, for `main`, the emitter and the tests alike. */
export function buildProgrammesSchema(): SubgraphSchema {
  return buildServiceSchema({
    resolvers: RESOLVERS,
    orphanedTypes: [Organisation, Person, Team],
    references: {
      Programme: byId(programmeById),
      ProgrammeVersion: byId(programmeVersionById),
      Standard: byId(standardById),
      AuditCycle: byId(auditCycleById),
      Enrolment: byId(enrolmentById),
      StoredFile: byId(storedFileById),
      ActionPlan: byId(actionPlanById),
      PlannedAction: byId(plannedActionById),
      Material: byId(materialById),
      MaterialDispatch: byId(dispatchById),
      Intervention: byId(interventionById),
      InterventionAdoption: byId(interventionAdoptionById),
      InterventionPassing: byId(interventionPassingById),
      // Whether the organisation may be seen is its owner's to say; what is added to it here asks for the scope itself.
      Organisation: (key) => {
        const id = textOf(key, 'id');
        return Promise.resolve(isId(id) ? new Organisation(id) : null);
      },
    },
  });
}

/** What may differ from one platform to another. */
export interface ProgrammesSettings {
  /** The virus scanner that looks over the files that are kept; null on a platform without one. */
  readonly scannerUrl: URL | null;
}

/** When jobs look at the platform's clock for what is due to people. */
const LOOKS_FOR_WHAT_IS_DUE = '*/10 * * * *';

const JOB_HANDLERS: readonly JobHandler[] = [
  { queue: POST_RESCHEDULE, run: postCycleChange },
  { queue: POST_MATERIALS, cron: LOOKS_FOR_WHAT_IS_DUE, run: postMaterials },
  { queue: POST_INTERVENTIONS, cron: LOOKS_FOR_WHAT_IS_DUE, run: postInterventions },
  { queue: POST_REMINDERS, cron: LOOKS_FOR_WHAT_IS_DUE, run: ({ database }) => postReminders(database) },
  { queue: POST_NEWS, cron: LOOKS_FOR_WHAT_IS_DUE, run: ({ database }) => postNews(database) },
];

const MAIL_TEMPLATES = [
  CYCLE_CHANGE_MAIL,
  MATERIALS_MAIL,
  ADDITION_MAIL,
  PASSED_ON_MAIL,
  ANNOUNCEMENT_MAIL,
  INTERVENTION_PASSED_ON_MAIL,
  REMINDER_MAIL,
  NEWS_MAIL,
];

/** The service, wherever it runs. */
export function programmesSubgraphWith({ scannerUrl }: ProgrammesSettings): SubgraphDefinition {
  return {
    name: 'programmes',
    buildSchema: buildProgrammesSchema,
    entities: ENTITIES,
    queues: JOB_HANDLERS.map(({ queue }) => queue),
    jobHandlers: JOB_HANDLERS,
    mail: { templates: MAIL_TEMPLATES },
    receiveUpload: receiveStoredFile(scannerUrl === null ? null : clamdScanner(scannerUrl)),
    files: [STORED_FILE, PROGRAMME_FILE],
    publicFiles: [CATALOGUE_FILES, SCHEMA_FILES, CALENDAR, OWN_CALENDAR],
  };
}

/** The service with its usual settings. */
export const programmesSubgraph: SubgraphDefinition = programmesSubgraphWith({ scannerUrl: null });
