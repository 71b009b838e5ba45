import { poolBy, type Proportion } from '@qip/statistics/counts/proportion';
import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { holderOf, type SuccessionLink } from '../release/holder.rules.js';

/** What the organisations did in snapshots, predecessors pooled under those that they had become by today. */
export interface ChangeFigures {
  /** Those that took part, by snapshot. */
  readonly tookPart: ReadonlyMap<string, ReadonlySet<string>>;
  /** The figures of one snapshot and standard by organisation. */
  of(snapshotId: string, standardId: string): ReadonlyMap<string, Proportion>;
  /** Whether the national figures of a snapshot and standard are released. */
  isReleased(snapshotId: string, standardId: string): boolean;
  /** Who reads an organisation's figures as his own, mergers that are still to come included. */
  holderOf(organisationId: string): string;
}

interface FigureRow extends Proportion {
  readonly snapshotId: string;
  readonly standardId: string;
  readonly organisationId: string;
}

type DatedLink = SuccessionLink & { readonly isEffective: boolean };

/** Only the central team's scope lets them be read. */
export async function readChangeFigures(tx: ReadTransaction, snapshotIds: readonly string[]): Promise<ChangeFigures> {
  const links = await tx.rows<DatedLink>(
    `select predecessor_id as "predecessorId", successor_id as "successorId", effective_on <= clock.today() as "isEffective"
     from contracts.succession_v1`,
  );
  const rows = await tx.rows<FigureRow>(
    `select snapshot_id as "snapshotId", standard_id as "standardId", organisation_id as "organisationId", met as x,
       met + not_met as n
     from analytics.snapshot_row where snapshot_id = any ($1::uuid[]) and level = 'ORGANISATION'`,
    [snapshotIds],
  );
  const released = await tx.rows<Pick<FigureRow, 'snapshotId' | 'standardId'>>(
    `select snapshot_id as "snapshotId", standard_id as "standardId" from analytics.released_standard
     where snapshot_id = any ($1::uuid[]) and met is not null`,
    [snapshotIds],
  );
  const effective = links.filter(({ isEffective }) => isEffective);
  const unitOf = ({ organisationId }: FigureRow): string => holderOf(organisationId, effective);
  const bySnapshot = Map.groupBy(rows, ({ snapshotId }) => snapshotId);
  const byFigure = Map.groupBy(rows, figureOf);
  const releasedFigures = new Set(released.map(figureOf));
  return {
    tookPart: new Map([...bySnapshot].map(([id, of]) => [id, new Set(of.map(unitOf))])),
    of: (snapshotId, standardId) => poolBy(byFigure.get(figureOf({ snapshotId, standardId })) ?? [], unitOf),
    isReleased: (snapshotId, standardId) => releasedFigures.has(figureOf({ snapshotId, standardId })),
    holderOf: (organisationId) => holderOf(organisationId, links),
  };
}

function figureOf({ snapshotId, standardId }: Pick<FigureRow, 'snapshotId' | 'standardId'>): string {
  return `${snapshotId} ${standardId}`;
}
