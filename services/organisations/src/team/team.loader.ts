import { In } from 'typeorm';
import { can } from '@qip/subgraph-kit/access/policy';
import { definePageLoader } from '@qip/subgraph-kit/connections/page-loader';
import { type PagedList } from '@qip/subgraph-kit/connections/read-pages';
import { defineLoader } from '@qip/subgraph-kit/loaders/loader';
import { ACCESS } from '../access-table.js';
import { TeamRow } from './team.entity.js';
import { Team } from './team.type.js';

/** Teams that the viewer may see, by id. */
export const teamById = defineLoader(async (tx, ids) => {
  const rows = await tx.manager.findBy(TeamRow, { id: In(ids) });
  const visible = rows.filter(({ organisationId }) =>
    can(ACCESS, tx.actor, 'readTeams', { kind: 'ORGANISATION', organisationId }),
  );
  return new Map(visible.map((row) => [row.id, new Team(row)]));
});

const TEAMS: PagedList = {
  from: 'organisations.team',
  id: 'team.id',
  sort: [
    { by: 'team.code', type: 'text' },
    { by: 'team.id', type: 'uuid' },
  ],
  where: 'true',
  parameters: [],
};

/** How many sort values a cursor of an organisation's teams carries. */
export const TEAM_SORT_KEYS = TEAMS.sort.length;

/** Pages of an organisation's teams, by code. */
export const teamPage = definePageLoader(TEAMS, 'team.organisation_id');
