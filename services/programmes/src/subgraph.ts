import 'reflect-metadata';
import { buildServiceSchema, type SubgraphSchema } from '@qip/subgraph-kit/schema/build-subgraph-schema';
import { clamdScanner } from '@qip/subgraph-kit/files/upload/clamd-scanner';
import { byId, textOf } from '@qip/subgraph-kit/schema/reference';
import { type SubgraphDefinition } from '@qip/subgraph-kit/server/subgraph';
import { isId } from '@qip/subgraph-kit/values/id';
import { ActionPlanRow } from './action-plan/action-plan.entity.js';
import { actionPlanById } from './action-plan/action-plan.loader.js';
import { ActionPlanResolver, OrganisationActionPlansResolver } from './action-plan/action-plan.resolver.js';
import { CompleteActionMutation } from './action-plan/complete-action.mutation.js';
import { DropActionMutation } from './action-plan/drop-action.mutation.js';
import { PlanActionMutation } from './action-plan/plan-action.mutation.js';
import { PlannedActionRow } from './action-plan/planned-action.entity.js';
import { plannedActionById } from './action-plan/planned-action.loader.js';
import { PlannedActionChangeResolver, PlannedActionResolver } from './action-plan/planned-action.resolver.js';
import { ReviseActionMutation } from './action-plan/revise-action.mutation.js';
import { StartActionMutation } from './action-plan/start-action.mutation.js';
import { AuditCycleRow } from './audit-cycle/audit-cycle.entity.js';
import { auditCycleById } from './audit-cycle/audit-cycle.loader.js';
import { AuditCycleResolver } from './audit-cycle/audit-cycle.resolver.js';
import { CancelAuditCycleMutation } from './audit-cycle/cancel-audit-cycle.mutation.js';
import { PlanAuditCycleMutation } from './audit-cycle/plan-audit-cycle.mutation.js';
import { CqcEvidenceResolver, OrganisationCqcEvidenceResolver } from './cqc-evidence/cqc-evidence.resolver.js';
import { ADDITION_MAIL, MATERIALS_MAIL, PASSED_ON_MAIL } from './dispatch/dispatch-mails.js';
import { dispatchById } from './dispatch/dispatch.loader.js';
import { AuditCycleDispatchesResolver, MaterialDispatchResolver } from './dispatch/dispatch.resolver.js';
import { MaterialPassingResolver } from './dispatch/material-passing.resolver.js';
import { PassMaterialsOnMutation } from './dispatch/pass-materials-on.mutation.js';
import { POST_MATERIALS, postMaterials } from './dispatch/post-materials.js';
import { RetryDispatchMutation } from './dispatch/retry-dispatch.mutation.js';
import { RescheduleAuditCycleMutation } from './audit-cycle/reschedule-audit-cycle.mutation.js';
import { CYCLE_CHANGE_MAIL } from './cycle-change/cycle-change-mail.js';
import { CycleChangeRow } from './cycle-change/cycle-change.entity.js';
import { AuditCycleChangesResolver } from './cycle-change/cycle-change.resolver.js';
import { postCycleChange } from './cycle-change/post-cycle-change.js';
import { POST_RESCHEDULE } from './cycle-change/record-change.js';
import { EnrolMutation } from './enrolment/enrol.mutation.js';
import { EnrolmentRow } from './enrolment/enrolment.entity.js';
import { enrolmentById } from './enrolment/enrolment.loader.js';
import {
  AuditCycleEnrolmentsResolver,
  EnrolmentResolver,
  OrganisationEnrolmentsResolver,
} from './enrolment/enrolment.resolver.js';
import { WithdrawEnrolmentMutation } from './enrolment/withdraw-enrolment.mutation.js';
import { AttachMaterialMutation } from './material/attach-material.mutation.js';
import { MaterialRow } from './material/material.entity.js';
import { materialById } from './material/material.loader.js';
import { AuditCycleMaterialsResolver, MaterialResolver } from './material/material.resolver.js';
import { RemoveMaterialMutation } from './material/remove-material.mutation.js';
import { AuditCycleParticipationResolver, ParticipantResolver } from './participation/participation.resolver.js';
import { ApproveProgrammeMutation } from './programme-version/approve-programme.mutation.js';
import { AttachInterventionFileMutation } from './intervention/attach-intervention-file.mutation.js';
import { DraftInterventionMutation } from './intervention/draft-intervention.mutation.js';
import { InterventionEditionRow } from './intervention/intervention-edition.entity.js';
import { InterventionRow } from './intervention/intervention.entity.js';
import { interventionById } from './intervention/intervention.loader.js';
import { InterventionEditionResolver, InterventionResolver } from './intervention/intervention.resolver.js';
import { ANNOUNCEMENT_MAIL, INTERVENTION_PASSED_ON_MAIL } from './intervention/intervention-mails.js';
import { POST_INTERVENTIONS, postInterventions } from './intervention/post-interventions.js';
import { PublishInterventionMutation } from './intervention/publish-intervention.mutation.js';
import { RemoveInterventionFileMutation } from './intervention/remove-intervention-file.mutation.js';
import { ReviseInterventionMutation } from './intervention/revise-intervention.mutation.js';
import { WithdrawInterventionMutation } from './intervention/withdraw-intervention.mutation.js';
import { AdoptInterventionMutation } from './intervention-adoption/adopt-intervention.mutation.js';
import { InterventionAdoptionRow } from './intervention-adoption/intervention-adoption.entity.js';
import { interventionAdoptionById } from './intervention-adoption/intervention-adoption.loader.js';
import {
  InterventionAdoptionCountResolver,
  InterventionAdoptionResolver,
  OrganisationAdoptionsResolver,
} from './intervention-adoption/intervention-adoption.resolver.js';
import { WithdrawAdoptionMutation } from './intervention-adoption/withdraw-adoption.mutation.js';
import { InterventionPassingRow } from './intervention-passing/intervention-passing.entity.js';
import { interventionPassingById } from './intervention-passing/intervention-passing.loader.js';
import {
  InterventionPassingResolver,
  OrganisationPassingsResolver,
} from './intervention-passing/intervention-passing.resolver.js';
import { PassInterventionOnMutation } from './intervention-passing/pass-intervention-on.mutation.js';
import { ProgrammeVersionRow } from './programme-version/programme-version.entity.js';
import { programmeVersionById } from './programme-version/programme-version.loader.js';
import { ProgrammeVersionResolver } from './programme-version/programme-version.resolver.js';
import { ReturnProgrammeMutation } from './programme-version/return-programme.mutation.js';
import { ReviseProgrammeMutation } from './programme-version/revise-programme.mutation.js';
import { SubmitProgrammeForCheckMutation } from './programme-version/submit-programme-for-check.mutation.js';
import { CATALOGUE_FILES, SCHEMA_FILES } from './programme-file/catalogue-files.js';
import { ImportProgrammeMutation } from './programme-file/import-programme.mutation.js';
import { ProgrammeExportsResolver } from './programme-file/programme-exports.resolver.js';
import { PROGRAMME_FILE } from './programme-file/programme-file-kind.js';
import { DraftProgrammeMutation } from './programme/draft-programme.mutation.js';
import { ProgrammeRow } from './programme/programme.entity.js';
import { programmeById } from './programme/programme.loader.js';
import { ProgrammeResolver } from './programme/programme.resolver.js';
import {
  OrganisationQualityAccountResolver,
  QualityAccountCycleResolver,
} from './quality-account/quality-account.resolver.js';
import { postReminders, POST_REMINDERS } from './reminder/post-reminders.js';
import { REMINDER_MAIL } from './reminder/reminder-mail.js';
import { StandardRow } from './standard/standard.entity.js';
import { standardById } from './standard/standard.loader.js';
import { StandardResolver } from './standard/standard.resolver.js';
import { receiveStoredFile } from './stored-file/receive-stored-file.js';
import { STORED_FILE } from './stored-file/stored-file-kind.js';
import { StoredFileRow } from './stored-file/stored-file.entity.js';
import { storedFileById } from './stored-file/stored-file.loader.js';
import { StoredFileResolver } from './stored-file/stored-file.resolver.js';
import { Organisation } from './stubs/organisation.stub.js';
import { Person } from './stubs/person.stub.js';
import { Team } from './stubs/team.stub.js';
import { ChangeSubscriptionMutation } from './subscription/change-subscription.mutation.js';
import { EndSubscriptionMutation } from './subscription/end-subscription.mutation.js';
import { NEWS_MAIL } from './subscription/news-mail.js';
import { postNews, POST_NEWS } from './subscription/post-news.js';
import { SubscribeMutation } from './subscription/subscribe.mutation.js';
import { NewsSubscriptionRow } from './subscription/subscription.entity.js';
import { SubscriptionResolver } from './subscription/subscription.resolver.js';
import { TimetableResolver } from './timetable/timetable.resolver.js';
import { TryProgrammeMutation } from './trial/try-programme.mutation.js';

const PROGRAMMES = [
  ProgrammeResolver,
  ProgrammeVersionResolver,
  StandardResolver,
  DraftProgrammeMutation,
  ImportProgrammeMutation,
  TryProgrammeMutation,
  ProgrammeExportsResolver,
  ReviseProgrammeMutation,
  SubmitProgrammeForCheckMutation,
  ReturnProgrammeMutation,
  ApproveProgrammeMutation,
];

const CYCLES = [
  AuditCycleResolver,
  TimetableResolver,
  EnrolmentResolver,
  OrganisationEnrolmentsResolver,
  AuditCycleEnrolmentsResolver,
  PlanAuditCycleMutation,
  RescheduleAuditCycleMutation,
  CancelAuditCycleMutation,
  AuditCycleChangesResolver,
  EnrolMutation,
  WithdrawEnrolmentMutation,
  AuditCycleParticipationResolver,
  ParticipantResolver,
];

const EVIDENCE = [
  OrganisationQualityAccountResolver,
  QualityAccountCycleResolver,
  OrganisationCqcEvidenceResolver,
  CqcEvidenceResolver,
];

const MATERIALS = [
  StoredFileResolver,
  MaterialResolver,
  AuditCycleMaterialsResolver,
  AttachMaterialMutation,
  RemoveMaterialMutation,
  MaterialDispatchResolver,
  AuditCycleDispatchesResolver,
  MaterialPassingResolver,
  RetryDispatchMutation,
  PassMaterialsOnMutation,
];

const ACTION_PLANS = [
  ActionPlanResolver,
  OrganisationActionPlansResolver,
  PlannedActionResolver,
  PlannedActionChangeResolver,
  PlanActionMutation,
  StartActionMutation,
  ReviseActionMutation,
  CompleteActionMutation,
  DropActionMutation,
];

const INTERVENTIONS = [
  InterventionResolver,
  InterventionEditionResolver,
  DraftInterventionMutation,
  ReviseInterventionMutation,
  AttachInterventionFileMutation,
  RemoveInterventionFileMutation,
  PublishInterventionMutation,
  WithdrawInterventionMutation,
  InterventionAdoptionResolver,
  InterventionAdoptionCountResolver,
  OrganisationAdoptionsResolver,
  AdoptInterventionMutation,
  WithdrawAdoptionMutation,
  InterventionPassingResolver,
  OrganisationPassingsResolver,
  PassInterventionOnMutation,
];

const NEWS = [SubscriptionResolver, SubscribeMutation, ChangeSubscriptionMutation, EndSubscriptionMutation];

/** The schema of the subgraph, for `main`, the emitter and the tests alike. */
export function buildProgrammesSchema(): SubgraphSchema {
  return buildServiceSchema({
    resolvers: [...PROGRAMMES, ...CYCLES, ...EVIDENCE, ...MATERIALS, ...ACTION_PLANS, ...INTERVENTIONS, ...NEWS],
    orphanedTypes: [Organisation, Person, Team],
    references: {
      Programme: byId(programmeById),
      ProgrammeVersion: byId(programmeVersionById),
      Standard: byId(standardById),
      AuditCycle: byId(auditCycleById),
      Enrolment: byId(enrolmentById),
      StoredFile: byId(storedFileById),
      Material: byId(materialById),
      MaterialDispatch: byId(dispatchById),
      ActionPlan: byId(actionPlanById),
      PlannedAction: byId(plannedActionById),
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

const ENTITIES = [
  ProgrammeRow,
  ProgrammeVersionRow,
  StandardRow,
  AuditCycleRow,
  CycleChangeRow,
  EnrolmentRow,
  StoredFileRow,
  MaterialRow,
  ActionPlanRow,
  PlannedActionRow,
  InterventionRow,
  InterventionEditionRow,
  InterventionAdoptionRow,
  InterventionPassingRow,
  NewsSubscriptionRow,
];

const MAILS = [
  CYCLE_CHANGE_MAIL,
  MATERIALS_MAIL,
  ADDITION_MAIL,
  PASSED_ON_MAIL,
  ANNOUNCEMENT_MAIL,
  INTERVENTION_PASSED_ON_MAIL,
  REMINDER_MAIL,
  NEWS_MAIL,
];

/** What may differ from one platform to another. */
export interface ProgrammesSettings {
  /** The virus scanner that looks over the files that are kept; null on a platform without one. */
  readonly scannerUrl: URL | null;
}

/** When jobs look at the platform's clock for what is due to people. */
const LOOKS_FOR_WHAT_IS_DUE = '*/10 * * * *';

/** The service, wherever it runs. */
export function programmesSubgraphWith({ scannerUrl }: ProgrammesSettings): SubgraphDefinition {
  return {
    name: 'programmes',
    buildSchema: buildProgrammesSchema,
    entities: ENTITIES,
    queues: [POST_RESCHEDULE, POST_MATERIALS, POST_INTERVENTIONS, POST_REMINDERS, POST_NEWS],
    jobHandlers: [
      { queue: POST_RESCHEDULE, run: postCycleChange },
      { queue: POST_MATERIALS, cron: LOOKS_FOR_WHAT_IS_DUE, run: postMaterials },
      { queue: POST_INTERVENTIONS, cron: LOOKS_FOR_WHAT_IS_DUE, run: postInterventions },
      { queue: POST_REMINDERS, cron: LOOKS_FOR_WHAT_IS_DUE, run: ({ database }) => postReminders(database) },
      { queue: POST_NEWS, cron: LOOKS_FOR_WHAT_IS_DUE, run: ({ database }) => postNews(database) },
    ],
    mail: { templates: MAILS },
    receiveUpload: receiveStoredFile(scannerUrl === null ? null : clamdScanner(scannerUrl)),
    files: [STORED_FILE, PROGRAMME_FILE],
    publicFiles: [CATALOGUE_FILES, SCHEMA_FILES],
  };
}

/** The service with its usual settings. */
export const programmesSubgraph: SubgraphDefinition = programmesSubgraphWith({ scannerUrl: null });
