import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { type TeamReach } from '../access/team-reach.js';

/** A team for which cases may be added. */
export interface WritableTeam {
  readonly id: string;
  readonly code: string;
}

/** The teams of an organisation that are at work today and that the actor's reach covers, by code. */
export async function writableTeams(
  tx: ReadTransaction,
  organisationId: string,
  reach: TeamReach,
): Promise<readonly WritableTeam[]> {
  const teams = await tx.rows<WritableTeam>(
    `select id, code from contracts.team_v1
     where organisation_id = $1 and (retired_on is null or retired_on > clock.today())
     order by code`,
    [organisationId],
  );
  return teams.filter(({ id }) => reach === 'ALL' || (reach !== 'NONE' && reach.has(id)));
}
