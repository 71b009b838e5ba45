import { defineListLoader } from '@qip/subgraph-kit/loaders/loader';
import { fromReadableCases } from '../case/readable-cases.js';
import { type DuplicateGroupFacts } from './suspected-duplicates.type.js';

interface GroupRow extends DuplicateGroupFacts {
  readonly submissionId: string;
}

/** The most groups that are shown, and the most references of each: enough to begin with. */
const MOST_GROUPS = 100;
const MOST_REFERENCES = 50;

/** Groups of complete cases with the same answers, the largest first; told by the digest, without reading an answer. */
export const duplicatesBySubmission = defineListLoader(async (tx, submissionIds) => {
  const rows = await fromReadableCases<GroupRow>(
    tx,
    submissionIds,
    `, alike as (
       select submission_id, count(*)::int as cases, count(distinct team_id) = 1 as is_within_one_team,
         (array_agg(team_code || '-' || number order by team_code, number))[1:$3::int] as "references",
         min(array[team_code, lpad(number::text, 10, '0')]) as first_of_all
       from readable_case where state = 'COMPLETE'
       group by submission_id, digest having count(*) > 1
     ), ranked as (
       select *, row_number() over (partition by submission_id order by cases desc, first_of_all) as place,
         count(*) over (partition by submission_id)::int as groups
       from alike
     )
     select submission_id as "submissionId", cases as "caseCount", is_within_one_team as "isWithinOneTeam",
       "references" as "localReferences", groups as "groupCount"
     from ranked where place <= $4::int order by submission_id, place`,
    [MOST_REFERENCES, MOST_GROUPS],
  );
  return Map.groupBy(rows, ({ submissionId }) => submissionId);
});
