import { z } from 'zod';
import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';

/** As much of a standard as the outcomes of cases depend on. */
export interface JudgedStandard {
  readonly id: string;
  readonly number: number;
  readonly exclusionCount: number;
}

const standardsSchema = z.array(z.object({ id: z.uuid(), number: z.int(), exclusions: z.array(z.unknown()) }));

/** The standards of a programme version in the order of their numbers; none where the version is not approved. */
export async function judgedStandards(
  tx: ReadTransaction,
  programmeVersionId: string,
): Promise<readonly JudgedStandard[]> {
  const [row] = await tx.rows<{ standards: unknown }>(
    `select standards from contracts.audit_tool_v1 where programme_version_id = $1`,
    [programmeVersionId],
  );
  return standardsSchema
    .parse(row?.standards ?? [])
    .map(({ id, number, exclusions }) => ({ id, number, exclusionCount: exclusions.length }))
    .toSorted((a, b) => a.number - b.number);
}
