import { type Actor } from '@qip/subgraph-kit/access/actor';
import { type Operation } from '../access-table.js';
import { covers, type Participation, teamReach } from '../access/team-reach.js';

/** Whether the actor may do an operation to an upload: it must reach every team whose cases the upload may touch. */
export function mayHandle(
  actor: Actor,
  operation: Operation,
  { organisationId, programmeId, auditCycleId }: Participation,
  upload: { readonly teamIds: readonly string[] | null },
): boolean {
  return covers(teamReach(actor, operation, { organisationId, programmeId, auditCycleId }), upload.teamIds);
}
