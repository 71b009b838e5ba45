import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { defineLoader } from '@qip/subgraph-kit/loaders/loader';
import { type AuditDefinition, auditDefinitions } from './audit-definition.js';

interface VersionRow {
  readonly submissionId: string;
  readonly programmeVersionId: string;
}

/** What the cases of each submission are held against. Definitions are public: whose submission it is plays no part. */
export async function readDefinitions(
  tx: ReadTransaction,
  submissionIds: readonly string[],
): Promise<ReadonlyMap<string, AuditDefinition>> {
  const rows = await tx.rows<VersionRow>(
    `select submission.id as "submissionId", cycle.programme_version_id as "programmeVersionId"
     from submissions.submission
     join contracts.cycle_v1 cycle on cycle.id = submission.audit_cycle_id
     where submission.id = any ($1::uuid[])`,
    [submissionIds],
  );
  const definitions = await auditDefinitions(
    tx,
    rows.map(({ programmeVersionId }) => programmeVersionId),
  );
  return new Map(
    rows.flatMap(({ submissionId, programmeVersionId }) => {
      const definition = definitions.get(programmeVersionId);
      return definition === undefined ? [] : [[submissionId, definition]];
    }),
  );
}

/** The definitions of submissions, by id. */
export const definitionBySubmission = defineLoader(readDefinitions);
