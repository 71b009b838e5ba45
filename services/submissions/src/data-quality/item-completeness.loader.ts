import { defineListLoader } from '@qip/subgraph-kit/loaders/loader';
import { readDefinitions } from '../audit-definition/definition-by-submission.loader.js';
import { fromReadableCases } from '../case/readable-cases.js';
import { type AnsweredCount, itemCompleteness, visibilityOf } from './item-completeness.rules.js';

interface AnsweredRow extends AnsweredCount {
  readonly submissionId: string;
}

/**
 * How complete each item is in the cases that the viewer may read, drafts included: counted in the database by the few
 * answers that decide which items are asked, so that no case has to be fetched.
 */
export const itemCompletenessBySubmission = defineListLoader(async (tx, submissionIds) => {
  const definitions = await readDefinitions(tx, submissionIds);
  const namesBySubmission = (names: (submissionId: string) => readonly string[]): string =>
    JSON.stringify(Object.fromEntries([...definitions.keys()].map((id) => [id, names(id)])));
  const toolOf = (id: string) => definitions.get(id)?.tool ?? { sections: [], items: [], rules: [] };
  const rows = await fromReadableCases<AnsweredRow>(
    tx,
    submissionIds,
    `, part as materialized (
       select submission_id, answers,
         (select coalesce(jsonb_object_agg(name, answers -> name) filter (where answers ? name), '{}')
          from jsonb_array_elements_text($3::jsonb -> submission_id::text) as name) as deciding
       from readable_case
     )
     select submission_id as "submissionId", deciding, item, count(*)::int as "caseCount",
       count(*) filter (where coalesce(answers -> item, 'null'::jsonb) <> 'null'::jsonb)::int as "answeredCount"
     from part
     cross join lateral jsonb_array_elements_text($4::jsonb -> submission_id::text) as asked (item)
     group by submission_id, deciding, item`,
    [
      namesBySubmission((id) => visibilityOf(toolOf(id)).decidedBy),
      namesBySubmission((id) => toolOf(id).items.map(({ name }) => name)),
    ],
  );
  const counts = Map.groupBy(rows, ({ submissionId }) => submissionId);
  return new Map([...definitions].map(([id, { tool }]) => [id, itemCompleteness(tool, counts.get(id) ?? [])]));
});
