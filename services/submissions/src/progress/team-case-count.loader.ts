import { type LoaderDefinition } from '@qip/subgraph-kit/loaders/loader';
import { isId } from '@qip/subgraph-kit/values/id';
import { readTeams } from './read-progress.js';

/** One team in one cycle. */
export interface TeamInCycle {
  readonly teamId: string;
  readonly auditCycleId: string;
}

const keyOf = ({ teamId, auditCycleId }: TeamInCycle): string => `${teamId} ${auditCycleId}`;

/** How many cases a team has in a cycle; null where the viewer may not see them, or there is no such cycle. */
export const teamCaseCount: LoaderDefinition<TeamInCycle, number | null> = {
  read: async (tx, keys) => {
    const cycles = new Set(keys.map(({ auditCycleId }) => auditCycleId).filter(isId));
    const rows = await readTeams(tx, [...cycles]);
    return new Map(rows.map((row) => [keyOf(row), row.caseCount]));
  },
  keyOf,
  absent: () => null,
};
