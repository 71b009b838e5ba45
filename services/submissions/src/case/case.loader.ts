import { type Actor } from '@qip/subgraph-kit/access/actor';
import { can } from '@qip/subgraph-kit/access/policy';
import { definePageLoader } from '@qip/subgraph-kit/connections/page-loader';
import { type PagedList } from '@qip/subgraph-kit/connections/read-pages';
import { defineLoader } from '@qip/subgraph-kit/loaders/loader';
import { ACCESS } from '../access-table.js';
import { grantsFor, participationCondition } from '../access/participation-condition.js';
import { type Participation } from '../access/team-reach.js';
import { auditDefinitions } from '../audit-definition/audit-definition.js';
import { SUBMISSION_COLUMNS } from '../submission/submission.loader.js';
import { Case, type CaseFacts } from './case.type.js';

interface CaseRow extends CaseFacts, Participation {
  readonly programmeVersionId: string;
}

/** Cases as they stand now, by id. The central team sees none. */
export const caseById = defineLoader(async (tx, ids) => {
  const rows = await tx.rows<CaseRow>(
    `select audit_case.id, audit_case.team_id as "teamId", coalesce(audit_case.reference_code, audit_case.team_code) as "referenceCode", audit_case.number,
       audit_case.state, audit_case.answers, audit_case.outcomes, audit_case.version,
       submission.organisation_id as "organisationId", submission.programme_id as "programmeId",
       submission.audit_cycle_id as "auditCycleId", cycle.programme_version_id as "programmeVersionId"
     from submissions.audit_case
     join submissions.submission on submission.id = audit_case.submission_id
     join contracts.cycle_v1 cycle on cycle.id = submission.audit_cycle_id
     where audit_case.id = any ($1::uuid[]) and audit_case.until_lock is null and audit_case.state <> 'REMOVED'`,
    [ids],
  );
  const visible = rows.filter(({ organisationId, programmeId, auditCycleId, teamId }) =>
    can(ACCESS, tx.actor, 'readCases', {
      kind: 'PARTICIPATION',
      organisationId,
      programmeId,
      auditCycleId,
      teamId,
    }),
  );
  const definitions = await auditDefinitions(
    tx,
    visible.map(({ programmeVersionId }) => programmeVersionId),
  );
  return new Map(
    visible.flatMap((row) => {
      const definition = definitions.get(row.programmeVersionId);
      return definition === undefined ? [] : [[row.id, new Case(row, definition)]];
    }),
  );
});

function caseList(actor: Actor): PagedList {
  return {
    from: `submissions.audit_case join submissions.submission on submission.id = audit_case.submission_id`,
    id: 'audit_case.id',
    sort: [
      { by: 'coalesce(audit_case.reference_code, audit_case.team_code)', type: 'text' },
      { by: 'audit_case.number', type: 'int' },
      { by: 'audit_case.id', type: 'uuid' },
    ],
    where: `audit_case.until_lock is null and audit_case.state <> 'REMOVED'
      and ${participationCondition({ ...SUBMISSION_COLUMNS, team: 'audit_case.team_id' }, '$1')}`,
    parameters: [grantsFor(actor, 'readCases')],
  };
}

/** How many sort values a cursor of cases carries. */
export const CASE_SORT_KEYS = 3;

/** Pages of a submission's cases, by their references. */
export const casePageBySubmission = definePageLoader(caseList, 'audit_case.submission_id');
