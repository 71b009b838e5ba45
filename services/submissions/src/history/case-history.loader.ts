import { can } from '@qip/subgraph-kit/access/policy';
import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { defineListLoader } from '@qip/subgraph-kit/loaders/loader';
import { ACCESS } from '../access-table.js';
import { type Participation } from '../access/team-reach.js';
import { type CaseChangeFacts, historyOf, type LastVersion, type StoredChange } from './case-history.rules.js';

type CaseRow = LastVersion & Participation & { readonly id: string };

/** The whole history of each case, removed ones included, for whoever may read the case. The central team reads none. */
export const caseHistoryByCase = defineListLoader<CaseChangeFacts>(async (tx, caseIds) => {
  const rows = (await lastVersions(tx, caseIds)).filter(({ organisationId, programmeId, auditCycleId, teamId }) =>
    can(ACCESS, tx.actor, 'readCases', { kind: 'PARTICIPATION', organisationId, programmeId, auditCycleId, teamId }),
  );
  const changes = await changesOf(tx, rows);
  return new Map(rows.map((row) => [row.id, historyOf(row, changes.get(row.id) ?? [])]));
});

function lastVersions(tx: ReadTransaction, caseIds: readonly string[]): Promise<readonly CaseRow[]> {
  return tx.rows<CaseRow>(
    `select distinct on (audit_case.organisation_id, audit_case.id) audit_case.id, audit_case.team_id as "teamId",
       nullif(audit_case.state, 'REMOVED') as state, audit_case.answers, audit_case.entered_by as "enteredBy",
       audit_case.entered_at as "enteredAt", submission.organisation_id as "organisationId",
       submission.programme_id as "programmeId", submission.audit_cycle_id as "auditCycleId"
     from submissions.audit_case
     join submissions.submission on submission.id = audit_case.submission_id
     where audit_case.id = any ($1::uuid[])
     order by audit_case.organisation_id, audit_case.id, audit_case.from_lock desc`,
    [caseIds],
  );
}

async function changesOf(
  tx: ReadTransaction,
  cases: readonly CaseRow[],
): Promise<ReadonlyMap<string, readonly StoredChange[]>> {
  const changes = await tx.rows<StoredChange & { readonly caseId: string }>(
    `select case_id as "caseId", version, kind, reason, team_id as "teamId", state, answers, changed_by as "changedBy",
       changed_at as "changedAt"
     from submissions.case_change
     where organisation_id = any ($1::uuid[]) and case_id = any ($2::uuid[])
     order by case_id, version`,
    [cases.map(({ organisationId }) => organisationId), cases.map(({ id }) => id)],
  );
  return Map.groupBy(changes, ({ caseId }) => caseId);
}
