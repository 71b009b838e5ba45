import { type Actor } from '@qip/subgraph-kit/access/actor';
import { can } from '@qip/subgraph-kit/access/policy';
import { ACCESS } from '../access-table.js';

/** What an organisation does with an intervention. */
export type OwnInterventionOperation = 'adoptIntervention' | 'withdrawAdoption' | 'passInterventionOn';

/** A QIP lead's grant names one programme, and no grant names this. */
const NO_PROGRAMME = 'general';
/** Nobody who may do these things has a grant for one cycle. */
const NO_CYCLE = 'none';

/**
 * Whether the actor may do it for the organisation: its local lead with every intervention, the QIP lead with those that
 * are specific to the programme.
 * @param programmeId null for a general intervention
 */
export function mayDecideOnIntervention(
  actor: Actor,
  operation: OwnInterventionOperation,
  { organisationId, programmeId }: { readonly organisationId: string; readonly programmeId: string | null },
): boolean {
  return can(ACCESS, actor, operation, {
    kind: 'PARTICIPATION',
    organisationId,
    programmeId: programmeId ?? NO_PROGRAMME,
    auditCycleId: NO_CYCLE,
    teamId: null,
  });
}
