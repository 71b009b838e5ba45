import { defineListLoader } from '@qip/subgraph-kit/loaders/loader';
import { OrganisationProgress } from './progress.type.js';
import { type ParticipantRow, readParticipants, readTeams, type TeamRow } from './read-progress.js';

/** How far the organisations that the viewer may see are, by cycle: two statements, however many cycles. */
export const progressByCycle = defineListLoader(async (tx, auditCycleIds) => {
  const participants = await readParticipants(tx, auditCycleIds);
  const teams = Map.groupBy(await readTeams(tx, auditCycleIds), partOf);
  const rows = participants.map((row) => ({ row, face: progressOf(row, teams.get(partOf(row)) ?? []) }));
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

function progressOf(row: ParticipantRow, teams: readonly TeamRow[]): OrganisationProgress {
  const sum = (count: (team: TeamRow) => number): number => teams.reduce((total, team) => total + count(team), 0);
  return new OrganisationProgress({
    auditCycleId: row.auditCycleId,
    organisationId: row.organisationId,
    state: row.state,
    caseCount: row.caseCount ?? sum(({ caseCount }) => caseCount),
    completeCount: row.completeCount ?? sum(({ completeCount }) => completeCount),
    teams,
  });
}
