import { defineListLoader } from '@qip/subgraph-kit/loaders/loader';
import { fromReadableCases } from '../case/readable-cases.js';
import { type TeamOutcomes } from './provisional-results.rules.js';

interface OutcomeRow extends TeamOutcomes {
  readonly submissionId: string;
}

/** The outcomes of the complete cases that the viewer may read, counted by team and standard: one grouped statement. */
export const outcomesBySubmission = defineListLoader(async (tx, submissionIds) => {
  const rows = await fromReadableCases<OutcomeRow>(
    tx,
    submissionIds,
    `select submission_id as "submissionId", team_id as "teamId", team_code as "teamCode", place,
       count(*) filter (where letter = 'M')::int as met,
       count(*) filter (where letter = 'N')::int as "notMet",
       count(*) filter (where letter not in ('M', 'N', 'A', 'U'))::int as excluded,
       count(*) filter (where letter = 'A')::int as "notApplicable",
       count(*) filter (where letter = 'U')::int as missing
     from readable_case
     cross join lateral generate_series(1, length(outcomes)) as place
     cross join lateral substr(outcomes, place, 1) as letter
     where state = 'COMPLETE'
     group by submission_id, team_id, team_code, place
     order by submission_id, team_code, place`,
  );
  return Map.groupBy(rows, ({ submissionId }) => submissionId);
});
