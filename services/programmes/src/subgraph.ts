import 'reflect-metadata';
import { buildServiceSchema, type SubgraphSchema } from '@qip/subgraph-kit/schema/build-subgraph-schema';
import { byId, textOf } from '@qip/subgraph-kit/schema/reference';
import { type SubgraphDefinition } from '@qip/subgraph-kit/server/subgraph';
import { isId } from '@qip/subgraph-kit/values/id';
import { AuditCycleRow } from './audit-cycle/audit-cycle.entity.js';
import { auditCycleById } from './audit-cycle/audit-cycle.loader.js';
import { AuditCycleResolver } from './audit-cycle/audit-cycle.resolver.js';
import { CancelAuditCycleMutation } from './audit-cycle/cancel-audit-cycle.mutation.js';
import { PlanAuditCycleMutation } from './audit-cycle/plan-audit-cycle.mutation.js';
import { RescheduleAuditCycleMutation } from './audit-cycle/reschedule-audit-cycle.mutation.js';
import { CALENDAR, OWN_CALENDAR } from './calendar/calendar-files.js';
import { CalendarResolver } from './calendar/calendar.resolver.js';
import { CalendarLinkRow } from './calendar-link/calendar-link.entity.js';
import { OrganisationCalendarLinkResolver } from './calendar-link/calendar-link.resolver.js';
import { RenewCalendarLinkMutation } from './calendar-link/renew-calendar-link.mutation.js';
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
import { ApproveProgrammeMutation } from './programme-version/approve-programme.mutation.js';
import { ProgrammeVersionRow } from './programme-version/programme-version.entity.js';
import { programmeVersionById } from './programme-version/programme-version.loader.js';
import { ProgrammeVersionResolver } from './programme-version/programme-version.resolver.js';
import { ReviseProgrammeMutation } from './programme-version/revise-programme.mutation.js';
import { SubmitProgrammeForCheckMutation } from './programme-version/submit-programme-for-check.mutation.js';
import { DraftProgrammeMutation } from './programme/draft-programme.mutation.js';
import { ProgrammeRow } from './programme/programme.entity.js';
import { programmeById } from './programme/programme.loader.js';
import { ProgrammeResolver } from './programme/programme.resolver.js';
import { StandardRow } from './standard/standard.entity.js';
import { standardById } from './standard/standard.loader.js';
import { StandardResolver } from './standard/standard.resolver.js';
import { Organisation } from './stubs/organisation.stub.js';
import { Person } from './stubs/person.stub.js';
import { TimetableResolver } from './timetable/timetable.resolver.js';

/** The schema of the subgraph, for `main`, the emitter and the tests alike. */
export function buildProgrammesSchema(): SubgraphSchema {
  return buildServiceSchema({
    resolvers: [
      ProgrammeResolver,
      ProgrammeVersionResolver,
      StandardResolver,
      AuditCycleResolver,
      TimetableResolver,
      EnrolmentResolver,
      OrganisationEnrolmentsResolver,
      AuditCycleEnrolmentsResolver,
      DraftProgrammeMutation,
      ReviseProgrammeMutation,
      SubmitProgrammeForCheckMutation,
      ApproveProgrammeMutation,
      PlanAuditCycleMutation,
      RescheduleAuditCycleMutation,
      CancelAuditCycleMutation,
      AuditCycleChangesResolver,
      CalendarResolver,
      OrganisationCalendarLinkResolver,
      RenewCalendarLinkMutation,
      EnrolMutation,
      WithdrawEnrolmentMutation,
    ],
    orphanedTypes: [Organisation, Person],
    references: {
      Programme: byId(programmeById),
      ProgrammeVersion: byId(programmeVersionById),
      Standard: byId(standardById),
      AuditCycle: byId(auditCycleById),
      Enrolment: byId(enrolmentById),
      // Whether the organisation may be seen is its owner's to say; what is added to it here asks for the scope itself.
      Organisation: (key) => {
        const id = textOf(key, 'id');
        return Promise.resolve(isId(id) ? new Organisation(id) : null);
      },
    },
  });
}

/** The service, wherever it runs. */
export const programmesSubgraph: SubgraphDefinition = {
  name: 'programmes',
  buildSchema: buildProgrammesSchema,
  entities: [
    ProgrammeRow,
    ProgrammeVersionRow,
    StandardRow,
    AuditCycleRow,
    EnrolmentRow,
    CycleChangeRow,
    CalendarLinkRow,
  ],
  queues: [POST_RESCHEDULE],
  jobHandlers: [{ queue: POST_RESCHEDULE, run: postCycleChange }],
  publicFiles: [CALENDAR, OWN_CALENDAR],
  mail: { templates: [CYCLE_CHANGE_MAIL] },
};
