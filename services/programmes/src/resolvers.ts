import { ActionPlanResolver, OrganisationActionPlansResolver } from './action-plan/action-plan.resolver.js';
import { CompleteActionMutation } from './action-plan/complete-action.mutation.js';
import { DropActionMutation } from './action-plan/drop-action.mutation.js';
import { PlanActionMutation } from './action-plan/plan-action.mutation.js';
import { PlannedActionChangeResolver, PlannedActionResolver } from './action-plan/planned-action.resolver.js';
import { ReviseActionMutation } from './action-plan/revise-action.mutation.js';
import { StartActionMutation } from './action-plan/start-action.mutation.js';
import { AuditCycleResolver } from './audit-cycle/audit-cycle.resolver.js';
import { CancelAuditCycleMutation } from './audit-cycle/cancel-audit-cycle.mutation.js';
import { PlanAuditCycleMutation } from './audit-cycle/plan-audit-cycle.mutation.js';
import { RescheduleAuditCycleMutation } from './audit-cycle/reschedule-audit-cycle.mutation.js';
import { OrganisationCalendarLinkResolver } from './calendar-link/calendar-link.resolver.js';
import { RenewCalendarLinkMutation } from './calendar-link/renew-calendar-link.mutation.js';
import { CalendarResolver } from './calendar/calendar.resolver.js';
import { CqcEvidenceResolver, OrganisationCqcEvidenceResolver } from './cqc-evidence/cqc-evidence.resolver.js';
import { AuditCycleChangesResolver } from './cycle-change/cycle-change.resolver.js';
import { AuditCycleDispatchesResolver, MaterialDispatchResolver } from './dispatch/dispatch.resolver.js';
import { MaterialPassingResolver } from './dispatch/material-passing.resolver.js';
import { PassMaterialsOnMutation } from './dispatch/pass-materials-on.mutation.js';
import { RetryDispatchMutation } from './dispatch/retry-dispatch.mutation.js';
import { EnrolMutation } from './enrolment/enrol.mutation.js';
import {
  AuditCycleEnrolmentsResolver,
  EnrolmentResolver,
  OrganisationEnrolmentsResolver,
} from './enrolment/enrolment.resolver.js';
import { WithdrawEnrolmentMutation } from './enrolment/withdraw-enrolment.mutation.js';
import { AdoptInterventionMutation } from './intervention-adoption/adopt-intervention.mutation.js';
import {
  InterventionAdoptionCountResolver,
  InterventionAdoptionResolver,
  OrganisationAdoptionsResolver,
} from './intervention-adoption/intervention-adoption.resolver.js';
import { WithdrawAdoptionMutation } from './intervention-adoption/withdraw-adoption.mutation.js';
import {
  InterventionPassingResolver,
  OrganisationPassingsResolver,
} from './intervention-passing/intervention-passing.resolver.js';
import { PassInterventionOnMutation } from './intervention-passing/pass-intervention-on.mutation.js';
import { AttachInterventionFileMutation } from './intervention/attach-intervention-file.mutation.js';
import { DraftInterventionMutation } from './intervention/draft-intervention.mutation.js';
import { InterventionEditionResolver, InterventionResolver } from './intervention/intervention.resolver.js';
import { PublishInterventionMutation } from './intervention/publish-intervention.mutation.js';
import { RemoveInterventionFileMutation } from './intervention/remove-intervention-file.mutation.js';
import { ReviseInterventionMutation } from './intervention/revise-intervention.mutation.js';
import { WithdrawInterventionMutation } from './intervention/withdraw-intervention.mutation.js';
import { AttachMaterialMutation } from './material/attach-material.mutation.js';
import { AuditCycleMaterialsResolver, MaterialResolver } from './material/material.resolver.js';
import { RemoveMaterialMutation } from './material/remove-material.mutation.js';
import { AuditCycleParticipationResolver, ParticipantResolver } from './participation/participation.resolver.js';
import { ImportProgrammeMutation } from './programme-file/import-programme.mutation.js';
import { ProgrammeExportsResolver } from './programme-file/programme-exports.resolver.js';
import { ApproveProgrammeMutation } from './programme-version/approve-programme.mutation.js';
import { ProgrammeVersionResolver } from './programme-version/programme-version.resolver.js';
import { ReturnProgrammeMutation } from './programme-version/return-programme.mutation.js';
import { ReviseProgrammeMutation } from './programme-version/revise-programme.mutation.js';
import { SubmitProgrammeForCheckMutation } from './programme-version/submit-programme-for-check.mutation.js';
import { DraftProgrammeMutation } from './programme/draft-programme.mutation.js';
import { ProgrammeResolver } from './programme/programme.resolver.js';
import {
  OrganisationQualityAccountResolver,
  QualityAccountCycleResolver,
} from './quality-account/quality-account.resolver.js';
import { StandardResolver } from './standard/standard.resolver.js';
import { StoredFileResolver } from './stored-file/stored-file.resolver.js';
import { ChangeSubscriptionMutation } from './subscription/change-subscription.mutation.js';
import { EndSubscriptionMutation } from './subscription/end-subscription.mutation.js';
import { SubscribeMutation } from './subscription/subscribe.mutation.js';
import { SubscriptionResolver } from './subscription/subscription.resolver.js';
import { TimetableResolver } from './timetable/timetable.resolver.js';
import { TryProgrammeMutation } from './trial/try-programme.mutation.js';

/** What is audited: programmes, their versions, standards, files and trials. */
const PROGRAMMES = [
  ProgrammeResolver,
  ProgrammeVersionResolver,
  StandardResolver,
  ProgrammeExportsResolver,
  DraftProgrammeMutation,
  ImportProgrammeMutation,
  TryProgrammeMutation,
  ReviseProgrammeMutation,
  SubmitProgrammeForCheckMutation,
  ReturnProgrammeMutation,
  ApproveProgrammeMutation,
];

/** When: cycles, their schedules, the timetable and calendars. */
const CYCLES = [
  AuditCycleResolver,
  PlanAuditCycleMutation,
  RescheduleAuditCycleMutation,
  CancelAuditCycleMutation,
  AuditCycleChangesResolver,
  TimetableResolver,
  CalendarResolver,
  OrganisationCalendarLinkResolver,
  RenewCalendarLinkMutation,
];

/** Who takes part, and what is said of it afterwards. */
const PARTICIPATION = [
  EnrolmentResolver,
  OrganisationEnrolmentsResolver,
  AuditCycleEnrolmentsResolver,
  EnrolMutation,
  WithdrawEnrolmentMutation,
  AuditCycleParticipationResolver,
  ParticipantResolver,
  OrganisationQualityAccountResolver,
  QualityAccountCycleResolver,
  OrganisationCqcEvidenceResolver,
  CqcEvidenceResolver,
];

/** What goes out to leads, and what becomes of it. */
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

/** What people have mailed to them. */
const SUBSCRIPTIONS = [SubscriptionResolver, SubscribeMutation, ChangeSubscriptionMutation, EndSubscriptionMutation];

/** What organisations plan to do. */
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

/** The library, and what organisations make of it. */
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

/** Every query, field and mutation of the subgraph, room by room. */
export const RESOLVERS = [
  ...PROGRAMMES,
  ...CYCLES,
  ...PARTICIPATION,
  ...MATERIALS,
  ...SUBSCRIPTIONS,
  ...ACTION_PLANS,
  ...INTERVENTIONS,
];
