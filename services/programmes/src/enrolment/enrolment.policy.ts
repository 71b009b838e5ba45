import { type Actor } from '@qip/subgraph-kit/access/actor';
import { can } from '@qip/subgraph-kit/access/policy';
import { ACCESS } from '../access-table.js';
import { type Reach, reachOf } from '../reach.js';

/** An organisation's part in a cycle, as far as grants are concerned. */
export interface Participation {
  readonly organisationId: string;
  readonly programmeId: string;
  readonly auditCycleId: string;
}

/** Whether the actor may decide about the whole organisation's part in a cycle. */
export function mayDecide(actor: Actor, operation: 'enrol' | 'withdrawEnrolment', part: Participation): boolean {
  return can(ACCESS, actor, operation, { kind: 'PARTICIPATION', ...part, teamId: null });
}

/**
 * Whether the actor may know that an organisation takes part. A collector who enters cases for some teams only has to know
 * it as well, so a grant that reaches any team reaches this.
 */
export function mayReadEnrolment(actor: Actor, part: Participation): boolean {
  const teamIds = [null, ...actor.grants.flatMap((grant) => grant.teamIds ?? [])];
  return teamIds.some((teamId) => can(ACCESS, actor, 'readEnrolment', { kind: 'PARTICIPATION', ...part, teamId }));
}

/**
 * The same decision as `mayReadEnrolment` for a list in the database. The two are held together by a property test.
 */
export function enrolmentReach(actor: Actor): Reach {
  return reachOf(actor, 'readEnrolment');
}
