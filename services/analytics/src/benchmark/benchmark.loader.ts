import { type OutcomeCounts } from '@qip/statistics/counts/outcome-counts';
import { can } from '@qip/subgraph-kit/access/policy';
import { type LoaderDefinition } from '@qip/subgraph-kit/loaders/loader';
import { isId } from '@qip/subgraph-kit/values/id';
import { ACCESS } from '../access-table.js';
import { type OwnPart, type Snapshot } from './snapshot.js';
import { participation } from './viewpoint.policy.js';

/** A revision of a cycle's results; null for the latest that the viewer may see. */
export interface RevisionKey {
  readonly auditCycleId: string;
  readonly revision: number | null;
}

const keyOf = ({ auditCycleId, revision }: RevisionKey): string => `${auditCycleId} ${revision ?? ''}`;

/**
 * The snapshots that a viewer may see: published, or for the central team staged as well, as long as its lock is the latest
 * that stands. While a later lock is analysed, and after that has failed, the figures before it are no preview of anything.
 */
export const snapshotByRevision: LoaderDefinition<RevisionKey, Snapshot | null> = {
  read: async (tx, keys) => {
    const isCentral = can(ACCESS, tx.actor, 'previewBenchmark', { kind: 'NATIONAL' });
    const rows = await tx.rows<Snapshot>(
      `select id, audit_cycle_id as "auditCycleId", programme_id as "programmeId",
         programme_version_id as "programmeVersionId", revision, version, reason,
         published_at as "publishedAt", participant_count as "participantCount"
       from analytics.snapshot where audit_cycle_id = any ($1::uuid[]) and (state = 'PUBLISHED'
         or ($2 and lock_number = (select max(lock_number) from contracts.lock_v2 standing
           where standing.audit_cycle_id = snapshot.audit_cycle_id)))
       order by audit_cycle_id, revision desc`,
      [[...new Set(keys.map(({ auditCycleId }) => auditCycleId).filter(isId))], isCentral],
    );
    const byCycle = Map.groupBy(rows, ({ auditCycleId }) => auditCycleId);
    return new Map(
      keys.flatMap((key) => {
        const of = byCycle.get(key.auditCycleId) ?? [];
        const found = key.revision === null ? of[0] : of.find(({ revision }) => revision === key.revision);
        return found === undefined ? [] : [[keyOf(key), found]];
      }),
    );
  },
  keyOf,
  absent: () => null,
};

/** The parts of organisations in a snapshot whose own results the viewer may read. */
export const ownPartsBySnapshot: LoaderDefinition<Snapshot, readonly OwnPart[]> = {
  read: async (tx, snapshots) => {
    const rows = await tx.rows<OwnPart & { readonly snapshotId: string }>(
      `select coverage.snapshot_id as "snapshotId", organisation_id as "organisationId",
         cases_expected as "casesExpected", submitted_count as "submittedCount", complete_count as "completeCount",
         (select coalesce(jsonb_object_agg(standard_number, code), '{}') from analytics.peer_code
          where peer_code.snapshot_id = coverage.snapshot_id and peer_code.organisation_id = coverage.organisation_id) as codes
       from analytics.snapshot_coverage coverage
       where coverage.snapshot_id = any ($1::uuid[]) and coverage.took_part`,
      [snapshots.map(({ id }) => id)],
    );
    const bySnapshot = Map.groupBy(rows, ({ snapshotId }) => snapshotId);
    return new Map(
      snapshots.map((snapshot) => [
        snapshot.id,
        (bySnapshot.get(snapshot.id) ?? []).filter(({ organisationId }) =>
          can(ACCESS, tx.actor, 'readOwnResult', participation(snapshot, organisationId)),
        ),
      ]),
    );
  },
  keyOf: ({ id }) => id,
  absent: () => [],
};

/** One standard's figures of an organisation, or of one of its teams. */
export interface OwnFigures {
  readonly standardNumber: number;
  readonly level: 'ORGANISATION' | 'TEAM';
  /** Null for the organisation as a whole, and for its cases without a team. */
  readonly teamId: string | null;
  readonly counts: OutcomeCounts;
}

/** An organisation in a snapshot. */
export interface OwnKey {
  readonly snapshot: Snapshot;
  readonly organisationId: string;
}

type OwnRow = Omit<OwnFigures, 'counts'> &
  OutcomeCounts & { readonly snapshotId: string; readonly organisationId: string };

/** The figures of an organisation and of its teams, by team code, as far as the viewer may read them. */
export const ownFigures: LoaderDefinition<OwnKey, readonly OwnFigures[]> = {
  read: async (tx, keys) => {
    const mine = keys.filter(({ snapshot, organisationId }) =>
      can(ACCESS, tx.actor, 'readOwnResult', participation(snapshot, organisationId)),
    );
    const rows = await tx.rows<OwnRow>(
      `select snapshot_id as "snapshotId", organisation_id as "organisationId", standard_number as "standardNumber", level,
         team_id as "teamId", met, not_met as "notMet", excluded, not_applicable as "notApplicable", missing
       from analytics.snapshot_row
       where (snapshot_id, organisation_id) in (select * from unnest($1::uuid[], $2::uuid[])) and level <> 'NATIONAL'
       order by level, team_code nulls last, team_id`,
      [mine.map(({ snapshot }) => snapshot.id), mine.map(({ organisationId }) => organisationId)],
    );
    const byOwner = Map.groupBy(rows, ({ snapshotId, organisationId }) => snapshotId + organisationId);
    return new Map(
      mine.map(({ snapshot, organisationId }) => {
        const seesTeams = can(ACCESS, tx.actor, 'readTeamResults', participation(snapshot, organisationId));
        const own = (byOwner.get(snapshot.id + organisationId) ?? []).filter(
          ({ level }) => seesTeams || level === 'ORGANISATION',
        );
        return [snapshot.id + organisationId, own.map(figuresOf)];
      }),
    );
  },
  keyOf: ({ snapshot, organisationId }) => snapshot.id + organisationId,
  absent: () => [],
};

function figuresOf({
  standardNumber,
  level,
  teamId,
  met,
  notMet,
  excluded,
  notApplicable,
  missing,
}: OwnRow): OwnFigures {
  return { standardNumber, level, teamId, counts: { met, notMet, excluded, notApplicable, missing } };
}
