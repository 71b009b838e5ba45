import { type AuditItem, type Stratum } from '@qip/audit-engine/audit-tool';
import { type Standard } from '@qip/audit-engine/standard';
import { z } from 'zod';
import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';

/** As much of a standard as the outcomes of cases depend on. */
export interface JudgedStandard {
  readonly id: string;
  readonly number: number;
  readonly exclusionCount: number;
  /** Which rate is better, or neither. */
  readonly direction: Standard['direction'];
}

/** By what answers may be broken down: the values that the form offers, in its order. */
export interface OfferedStratum {
  readonly stratum: AnsweredStratum;
  readonly values: readonly string[];
}

/** A stratum that an item of the form asks for. The care setting is its team's, whatever the form asks besides. */
export type AnsweredStratum = Exclude<Stratum, 'CARE_SETTING'>;

/** What the cases of a cycle are counted by. */
export interface JudgedVersion {
  /** In the order of their numbers. */
  readonly standards: readonly JudgedStandard[];
  readonly strata: readonly OfferedStratum[];
}

const standardsSchema = z.array(
  z.object({
    id: z.uuid(),
    number: z.int(),
    exclusions: z.array(z.unknown()),
    direction: z.enum(['HIGHER', 'LOWER', 'NEUTRAL']),
  }),
);
const itemsSchema = z.object({
  items: z.array(
    z.object({
      stratum: z.custom<NonNullable<AuditItem['stratum']>>().optional(),
      options: z.array(z.object({ code: z.string() })).optional(),
    }),
  ),
});

/** What a programme version judges and breaks down by; no standards where the version is not approved. */
export async function judgedVersion(tx: ReadTransaction, programmeVersionId: string): Promise<JudgedVersion> {
  const [row] = await tx.rows<{ standards: unknown; tool: unknown }>(
    `select standards, audit_tool as tool from contracts.audit_tool_v1 where programme_version_id = $1`,
    [programmeVersionId],
  );
  return readVersion(row);
}

/** Reads a row of the contract. */
export function readVersion(row: { readonly standards: unknown; readonly tool: unknown } | undefined): JudgedVersion {
  const { items } = itemsSchema.parse(row?.tool ?? { items: [] });
  return {
    standards: standardsSchema
      .parse(row?.standards ?? [])
      .map(({ id, number, exclusions, direction }) => ({ id, number, exclusionCount: exclusions.length, direction }))
      .toSorted((a, b) => a.number - b.number),
    strata: items.flatMap(({ stratum, options }) =>
      stratum === undefined || stratum === 'CARE_SETTING'
        ? []
        : [{ stratum, values: (options ?? []).map(({ code }) => code) }],
    ),
  };
}
