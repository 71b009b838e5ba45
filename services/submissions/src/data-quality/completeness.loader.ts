import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { defineListLoader, defineLoader } from '@qip/subgraph-kit/loaders/loader';
import { fromReadableCases } from '../case/readable-cases.js';
import { isCentral } from '../submission/case-counts.loader.js';
import { type DayFacts, type StandingFacts } from './completeness.type.js';

interface StandingRow extends StandingFacts {
  readonly submissionId: string;
}

const STANDING = `submission_id as "submissionId", case_count as "caseCount", complete_count as "completeCount",
  outcome_count as "outcomeCount", missing_count as "missingCount"`;

/** How much is there and how much of it can be judged: of the teams that the viewer may read, of all for the central team. */
export const standingBySubmission = defineLoader(async (tx, submissionIds) => {
  const rows = isCentral(tx)
    ? await tx.rows<StandingRow>(`select ${STANDING} from submissions.outcome_completeness($1)`, [submissionIds])
    : await readStanding(tx, submissionIds);
  return new Map<string, StandingFacts>(rows.map((row) => [row.submissionId, row]));
});

function readStanding(tx: ReadTransaction, submissionIds: readonly string[]): Promise<readonly StandingRow[]> {
  return fromReadableCases<StandingRow>(
    tx,
    submissionIds,
    `, counted as (
       select submission_id, count(*)::int as case_count, count(*) filter (where state = 'COMPLETE')::int as complete_count,
         coalesce(sum(length(outcomes)), 0)::bigint as outcome_count,
         coalesce(sum(length(outcomes) - length(replace(outcomes, 'U', ''))), 0)::bigint as missing_count
       from readable_case group by submission_id
     ) select ${STANDING} from counted`,
  );
}

interface ExpectedRow {
  readonly submissionId: string;
  readonly expectedCount: number;
}

/** How many cases the organisation said it would submit; null where it did not say, or withdrew. */
export const expectedBySubmission = defineLoader(async (tx, submissionIds) => {
  const rows = await tx.rows<ExpectedRow>(
    `select submission.id as "submissionId", enrolment.cases_expected as "expectedCount"
     from submissions.submission
     join contracts.enrolment_v1 enrolment on enrolment.organisation_id = submission.organisation_id
       and enrolment.audit_cycle_id = submission.audit_cycle_id
     where submission.id = any ($1::uuid[]) and enrolment.withdrawn_at is null and enrolment.cases_expected is not null`,
    [submissionIds],
  );
  return new Map(rows.map(({ submissionId, expectedCount }) => [submissionId, expectedCount]));
});

interface DayRow extends DayFacts {
  readonly submissionId: string;
}

/** Cases by the day in London on which they were entered, by team; without teams for the central team. */
export const daysBySubmission = defineListLoader(async (tx, submissionIds) => {
  const rows = isCentral(tx)
    ? await tx.rows<DayRow>(
        `select submission_id as "submissionId", entered_on as "enteredOn", null::uuid as "teamId",
           null::text as "teamCode", case_count as "caseCount", complete_count as "completeCount"
         from submissions.entry_days($1) order by submission_id, entered_on`,
        [submissionIds],
      )
    : await fromReadableCases<DayRow>(
        tx,
        submissionIds,
        `select submission_id as "submissionId", (entered_at at time zone 'Europe/London')::date as "enteredOn",
           team_id as "teamId", team_code as "teamCode", count(*)::int as "caseCount",
           count(*) filter (where state = 'COMPLETE')::int as "completeCount"
         from readable_case group by 1, 2, 3, 4 order by 1, 2, 4`,
      );
  return Map.groupBy(rows, ({ submissionId }) => submissionId);
});
