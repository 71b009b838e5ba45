import { defineListLoader } from '@qip/subgraph-kit/loaders/loader';
import { readDefinitions } from '../audit-definition/definition-by-submission.loader.js';
import { fromReadableCases } from '../case/readable-cases.js';
import { digitPreference, FEWEST_IDENTICAL_CASES, SMALLEST_TWO_DIGITS } from './answer-pattern.rules.js';
import { type AnswerPatternFacts } from './answer-pattern.type.js';

interface TeamColumns {
  readonly submissionId: string;
  /** Null for all teams together. */
  readonly teamId: string | null;
  readonly teamCode: string | null;
}

interface IdenticalRow extends TeamColumns {
  readonly caseCount: number;
}

/** Teams with several complete cases whose answers are all the same. */
export const identicalTeamsBySubmission = defineListLoader(async (tx, submissionIds) => {
  const rows = await fromReadableCases<IdenticalRow>(
    tx,
    submissionIds,
    `select submission_id as "submissionId", team_id as "teamId", team_code as "teamCode", count(*)::int as "caseCount"
     from readable_case where state = 'COMPLETE'
     group by submission_id, team_id, team_code
     having count(*) >= $3 and count(distinct digest) = 1
     order by submission_id, team_code`,
    [FEWEST_IDENTICAL_CASES],
  );
  const found = rows.map((row) => ({
    ...{ kind: 'IDENTICAL_CASES' as const, item: null, digit: null, percent: null, pValue: null },
    ...row,
  }));
  return Map.groupBy<string, AnswerPatternFacts & TeamColumns>(found, ({ submissionId }) => submissionId);
});

interface DigitRow extends TeamColumns {
  readonly item: string;
  readonly digit: number;
  readonly valueCount: number;
  readonly smallest: number;
  readonly largest: number;
}

const DIGITS = `select submission_id as "submissionId", team_id as "teamId", team_code as "teamCode", item, digit,
    count(*)::int as "valueCount", min(typed)::bigint as smallest, max(typed)::bigint as largest
  from readable_case
  cross join lateral jsonb_array_elements_text($3::jsonb -> submission_id::text) as asked (item)
  cross join lateral (
    select (answers ->> item)::numeric as typed where jsonb_typeof(answers -> item) = 'number'
  ) given
  cross join lateral (select (abs(typed) % 10)::int as digit) last
  where state = 'COMPLETE' and abs(typed) >= $4
  group by grouping sets ((submission_id, team_id, team_code, item, digit), (submission_id, item, digit))
  order by submission_id, team_code nulls first, item, digit`;

/** Integer items whose values prefer a last digit: in all the cases that the viewer may read, and team by team. */
export const preferredDigitsBySubmission = defineListLoader(async (tx, submissionIds) => {
  const definitions = await readDefinitions(tx, submissionIds);
  const integers = [...definitions].map(([id, { tool }]) => [
    id,
    tool.items.flatMap(({ kind, name }) => (kind === 'INTEGER' ? [name] : [])),
  ]);
  const rows = await fromReadableCases<DigitRow>(tx, submissionIds, DIGITS, [
    JSON.stringify(Object.fromEntries(integers)),
    SMALLEST_TWO_DIGITS,
  ]);
  const tests = Map.groupBy(rows, ({ submissionId, teamId, item }) => JSON.stringify([submissionId, teamId, item]));
  const found = [...tests.values()].flatMap((digits) => preferenceIn(digits));
  return Map.groupBy(found, ({ submissionId }) => submissionId);
});

function preferenceIn(rows: readonly DigitRow[]): readonly (AnswerPatternFacts & TeamColumns)[] {
  const [first] = rows;
  const counts = new Map(rows.map(({ digit, valueCount }) => [digit, valueCount]));
  const found = digitPreference({
    counts: Array.from({ length: 10 }, (_, digit) => counts.get(digit) ?? 0),
    smallest: Math.min(...rows.map(({ smallest }) => smallest)),
    largest: Math.max(...rows.map(({ largest }) => largest)),
  });
  if (first === undefined || found === null) return [];
  const { submissionId, teamId, teamCode, item } = first;
  const { valueCount, digit, percent, pValue } = found;
  return [
    {
      ...{ submissionId, kind: 'PREFERRED_DIGIT', teamId, teamCode, item },
      ...{ caseCount: valueCount, digit, percent, pValue },
    },
  ];
}
