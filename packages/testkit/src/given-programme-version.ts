import { type AuditTool } from '@qip/audit-engine/audit-tool';
import { type Standard } from '@qip/audit-engine/standard';
import { newId } from '@qip/subgraph-kit/values/id';
import { givenPerson } from './given-organisations.js';
import { SAMPLE_AUDIT_TOOL, SAMPLE_STANDARDS } from './sample-definition.js';
import { type TestDatabase } from './test-database.js';

/** One version of a programme. */
export interface GivenProgrammeVersion {
  readonly programmeVersionId: string;
  /** In the order of the standards' numbers. */
  readonly standardIds: readonly string[];
  readonly auditTool: AuditTool;
  readonly standards: readonly Standard[];
}

/** What may differ from an approved first version with the sample audit tool and its three standards. */
export interface VersionOptions {
  readonly auditTool?: AuditTool;
  readonly standards?: readonly Standard[];
  /** A person; left out, a new one. */
  readonly authorId?: string;
  readonly number?: number;
  readonly state?: 'DRAFT' | 'IN_CHECK' | 'APPROVED';
}

/** A version of a programme, approved unless said otherwise. */
export async function givenProgrammeVersion(
  database: TestDatabase,
  programmeId: string,
  options: VersionOptions = {},
): Promise<GivenProgrammeVersion> {
  const programmeVersionId = newId();
  const { number = 1, state = 'APPROVED', auditTool = SAMPLE_AUDIT_TOOL, standards = SAMPLE_STANDARDS } = options;
  const authorId = options.authorId ?? (await givenPerson(database)).personId;
  await database.sql(
    `insert into programmes.programme_version (id, programme_id, number, state, author_ids, next_review_on, audit_tool)
     values ($1, $2, $3, case when $4 = 'APPROVED' then 'IN_CHECK' else $4 end, array[$5::uuid], clock.today() + 365, $6)`,
    [programmeVersionId, programmeId, number, state, authorId, JSON.stringify(auditTool)],
  );
  const standardIds: string[] = [];
  for (const standard of standards) standardIds.push(await givenStandard(database, programmeVersionId, standard));
  if (state === 'APPROVED') {
    const { personId: checkerId } = await givenPerson(database);
    await database.sql(
      `update programmes.programme_version set state = 'APPROVED', checker_id = $2, approved_at = clock.now() where id = $1`,
      [programmeVersionId, checkerId],
    );
  }
  return { programmeVersionId, standardIds, auditTool, standards };
}

async function givenStandard(database: TestDatabase, programmeVersionId: string, standard: Standard): Promise<string> {
  const id = newId();
  await database.sql(
    `insert into programmes.standard (id, programme_version_id, number, statement, direction, target_percent, evidence,
       eligible_when, exclusions, met_when, missing_data)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      id,
      programmeVersionId,
      standard.number,
      standard.statement,
      standard.direction,
      standard.targetPercent,
      JSON.stringify(standard.evidence),
      standard.eligibleWhen,
      JSON.stringify(standard.exclusions),
      standard.metWhen,
      standard.missingData,
    ],
  );
  return id;
}
