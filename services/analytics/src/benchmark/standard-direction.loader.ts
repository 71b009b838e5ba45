import { type Direction } from '@qip/statistics/change/direction';
import { defineListLoader } from '@qip/subgraph-kit/loaders/loader';

/** Which side of a standard is the better one. */
export interface StandardDirection {
  readonly standardNumber: number;
  readonly better: Direction;
}

const BETTER: Readonly<Record<string, Direction>> = { HIGHER: 'higher', LOWER: 'lower' };

/** The better sides of the standards of a programme version. */
export const directionsByVersion = defineListLoader<StandardDirection>(async (tx, programmeVersionIds) => {
  const rows = await tx.rows<{ versionId: string; standardNumber: number; direction: string }>(
    `select programme_version_id as "versionId", standard.number as "standardNumber", direction
     from contracts.audit_tool_v1, jsonb_to_recordset(standards) as standard (number int, direction text)
     where programme_version_id = any ($1::uuid[])`,
    [programmeVersionIds],
  );
  const byVersion = Map.groupBy(rows, ({ versionId }) => versionId);
  return new Map([...byVersion].map(([versionId, of]) => [versionId, of.map(directionOf)]));
});

/** Whatever is not said to have a better side is never called good or bad. */
function directionOf({ standardNumber, direction }: { standardNumber: number; direction: string }): StandardDirection {
  return { standardNumber, better: BETTER[direction] ?? 'neither' };
}
