import type { DemoPerson, Profession } from '../demo-people.js';
import type { SampleOrganisation } from '../organisations/organisation.js';
import type { SampleTeam } from '../organisations/sample-teams.js';
import type { ProgrammeDefinition, Topic } from '../programmes/programme-definition.js';
import type { Day } from './civil-time.js';
import type { Schedule } from './schedule.js';

/** What an intervention is, in the platform's words. */
export type InterventionKind =
  'EDUCATIONAL_SLIDE_SET' | 'PRACTICAL_TOOL' | 'DISCUSSION_MATERIAL' | 'SERVICE_USER_MATERIAL';

/**
 * What somebody does. Each kind is one operation of the platform, which bears the same name; things are named by the codes
 * that people know: organisations by ODS code, programmes by topic, cycles by code, people by key.
 */
export type PlanAction =
  /** The platform's first central member is made known to it, before anybody can act. */
  | { readonly kind: 'FOUND_CENTRAL_TEAM'; readonly person: DemoPerson }
  | { readonly kind: 'REGISTER_PERSON'; readonly person: DemoPerson }
  | {
      readonly kind: 'GRANT_ROLE';
      readonly person: string;
      readonly role: 'CENTRAL_TEAM' | 'QIP_LEAD' | 'DATA_COLLECTOR' | 'VIEWER';
      readonly odsCode: string | null;
      readonly topic: Topic | null;
      readonly cycle: string | null;
    }
  | { readonly kind: 'REGISTER_ORGANISATION'; readonly organisation: SampleOrganisation; readonly memberFromOn: Day }
  | {
      readonly kind: 'NOMINATE_LOCAL_LEAD' | 'APPOINT_DEPUTY';
      readonly odsCode: string;
      readonly person: string;
      readonly profession: Profession;
      readonly fromOn: Day;
    }
  | { readonly kind: 'REGISTER_TEAMS'; readonly odsCode: string; readonly teams: readonly SampleTeam[] }
  | { readonly kind: 'REGISTER_PARTNER_TOOL'; readonly person: DemoPerson }
  | { readonly kind: 'GRANT_PARTNER_ACCESS'; readonly odsCode: string; readonly person: string }
  | {
      readonly kind: 'RECORD_SUCCESSION';
      readonly predecessor: string;
      readonly successor: string;
      readonly effectiveOn: Day;
    }
  | { readonly kind: 'DRAFT_PROGRAMME'; readonly programme: ProgrammeDefinition; readonly nextReviewOn: Day }
  | { readonly kind: 'SUBMIT_PROGRAMME_FOR_CHECK' | 'APPROVE_PROGRAMME'; readonly topic: Topic }
  | {
      readonly kind: 'PLAN_AUDIT_CYCLE';
      readonly topic: Topic;
      readonly cycle: string;
      readonly cycleKind: 'BASELINE' | 'RE_AUDIT' | 'SUPPLEMENTARY';
      readonly label: string;
      /** The code of the cycle it is compared with; null for a baseline. */
      readonly baseline: string | null;
      readonly schedule: Schedule;
    }
  | {
      readonly kind: 'ENROL';
      readonly odsCode: string;
      readonly cycle: string;
      /** Null where the organisation did not say. */
      readonly casesExpected: number | null;
    }
  | {
      readonly kind: 'UPLOAD_CASES';
      readonly odsCode: string;
      readonly cycle: string;
      readonly fileName: string;
      readonly csv: string;
      readonly caseCount: number;
    }
  | { readonly kind: 'SIGN_OFF_SUBMISSION'; readonly odsCode: string; readonly cycle: string }
  | {
      readonly kind: 'LOCK_AUDIT_CYCLE';
      readonly cycle: string;
      /** Who has submitted without signing off: their cases are left out. */
      readonly leftOut: readonly string[];
    }
  | { readonly kind: 'PUBLISH_BENCHMARK'; readonly cycle: string }
  | {
      readonly kind: 'PUBLISH_INTERVENTION';
      readonly title: string;
      readonly summary: string;
      readonly interventionKind: InterventionKind;
      /** Null for one that is of use in every programme. */
      readonly topic: Topic | null;
    }
  | {
      readonly kind: 'ADOPT_INTERVENTION';
      readonly odsCode: string;
      /** Its title. */
      readonly intervention: string;
      readonly fromOn: Day;
    }
  | {
      readonly kind: 'SCHEDULE_WORKSHOP';
      readonly title: string;
      readonly heldOn: Day;
      readonly region: SampleOrganisation['region'];
      readonly venue: string;
      readonly placeCount: number;
    }
  | { readonly kind: 'REGISTER_FOR_WORKSHOP'; readonly odsCode: string; readonly workshop: string };

/** One step: when, by whom, what. */
export type PlanStep = PlanAction & {
  /** The instant, ISO 8601 in UTC. */
  readonly at: string;
  /** The key of the person who does it. */
  readonly by: string;
};
