import { z } from 'zod';
import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { type ExportedCycle, type ExportedStandard } from './exported-results.js';

type CycleRow = Omit<ExportedCycle, 'standards'> & { readonly standards: unknown };

const standardsSchema: z.ZodType<readonly ExportedStandard[]> = z.array(
  z.object({
    id: z.uuid(),
    number: z.int(),
    statement: z.string(),
    direction: z.enum(['HIGHER', 'LOWER', 'NEUTRAL']),
    targetPercent: z.int().nullable(),
    evidence: z.array(
      z.object({
        body: z.string(),
        code: z.string(),
        recommendation: z.string().exactOptional(),
        link: z.string().exactOptional(),
      }),
    ),
    eligibleWhen: z.string(),
    exclusions: z.array(z.object({ code: z.string(), reason: z.string(), when: z.string() })),
    metWhen: z.string(),
    missingData: z.enum(['REPORT_AS_MISSING', 'COUNT_AS_NOT_MET']),
  }),
);

/** A published revision with its cycle and standards, as a file says them; null where it is not published. */
export async function readExportedCycle(tx: ReadTransaction, snapshotId: string): Promise<ExportedCycle | null> {
  const [row] = await tx.rows<CycleRow>(
    `select snapshot.audit_cycle_id as "auditCycleId", snapshot.programme_id as "programmeId", cycle.code, cycle.label, tool.number as "versionNumber", snapshot.id as "snapshotId", snapshot.revision,
       snapshot.published_at as "publishedAt", cycle.collection_opens_on::text as "collectionOpensOn",
       cycle.submission_closes_on::text as "submissionClosesOn", snapshot.participant_count as "participantCount",
       snapshot.input_digest as "inputDigest", snapshot.engine_version as "engineVersion", tool.standards
     from analytics.snapshot
     join contracts.cycle_v1 cycle on cycle.id = snapshot.audit_cycle_id
     join contracts.audit_tool_v1 tool on tool.programme_version_id = snapshot.programme_version_id
     where snapshot.id = $1 and snapshot.state = 'PUBLISHED'`,
    [snapshotId],
  );
  if (row === undefined) return null;
  const standards = standardsSchema.parse(row.standards).toSorted((a, b) => a.number - b.number);
  return { ...row, standards };
}
