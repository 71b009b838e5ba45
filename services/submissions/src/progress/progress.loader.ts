import { type Actor } from '@qip/subgraph-kit/access/actor';
import { defineListLoader } from '@qip/subgraph-kit/loaders/loader';
import { reachesAny, teamReach } from '../access/team-reach.js';
import { OrganisationProgress } from './progress.type.js';
import { type ParticipantRow, readParticipants, readTeams, type TeamRow } from './read-progress.js';

/** How far the organisations that the viewer may see are, by cycle: two statements, however many cycles. */
export const progressByCycle = defineListLoader(async (tx, auditCycleIds) => {
  const participants = await readParticipants(tx, auditCycleIds);
  const teams = Map.groupBy(await readTeams(tx, auditCycleIds), partOf);
  const rows = participants.map((row) => ({ row, face: progressOf(tx.actor, row, teams.get(partOf(row)) ?? []) }));
  return new Map(
    [...Map.groupBy(rows, ({ row }) => row.auditCycleId)].map(([auditCycleId, own]) => [
      auditCycleId,
      own.map(({ face }) => face),
    ]),
  );
});

function partOf({ auditCycleId, organisationId }: ParticipantRow | TeamRow): string {
  return `${auditCycleId} ${organisationId}`;
}

function progressOf(actor: Actor, row: ParticipantRow, teams: readonly TeamRow[]): OrganisationProgress {
  const sum = (count: (team: TeamRow) => number): number => teams.reduce((total, team) => total + count(team), 0);
  const caseCount = row.caseCount ?? sum((team) => team.caseCount);
  const completeCount = row.completeCount ?? sum((team) => team.completeCount);
  const mayReadQueries = reachesAny(actor, 'readDataQueries', row);
  return new OrganisationProgress({
    auditCycleId: row.auditCycleId,
    organisationId: row.organisationId,
    state: row.state,
    caseCount,
    completeCount,
    coverage:
      teamReach(actor, 'readSubmission', row) === 'ALL'
        ? { caseCount, completeCount, expectedCount: row.expectedCount }
        : null,
    openDataQueryCount: mayReadQueries ? row.openDataQueryCount : null,
    answeredDataQueryCount: mayReadQueries ? row.answeredDataQueryCount : null,
    teams,
  });
}
