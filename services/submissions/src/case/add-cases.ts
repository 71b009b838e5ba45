import { ENGINE_VERSION } from '@qip/audit-engine/engine-version';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { newId } from '@qip/subgraph-kit/values/id';
import { type EnteredSubmission } from '../submission/enter-submission.js';
import { type CaseContent } from './case.rules.js';
import { type WritableTeam } from './writable-team.js';

/** A case that is ready to be stored. */
export interface NewCase {
  readonly team: WritableTeam;
  readonly content: CaseContent;
}

/**
 * Adds cases with one statement, however many, and numbers them on per team. The submission is held, so nobody else gives
 * out a team's next number.
 * @returns their ids, in the order given
 */
export async function addCases(
  tx: WriteTransaction,
  { submission, nextLock }: EnteredSubmission,
  cases: readonly NewCase[],
): Promise<readonly string[]> {
  const ids = cases.map(() => newId());
  await tx.rows(
    `insert into submissions.audit_case (organisation_id, id, from_lock, submission_id, audit_cycle_id, team_id, team_code,
       number, state, answers, outcomes, digest, entered_by, engine_version)
     select $1, given.id, $2, $3, $4, given.team_id, given.team_code,
       coalesce(last.number, 0) + row_number() over (partition by given.team_code order by given.place),
       given.state, given.answers, given.outcomes, submissions.answers_digest(given.answers), $5, $12
     from unnest($6::uuid[], $7::uuid[], $8::text[], $9::text[], $10::jsonb[], $11::text[]) with ordinality
       as given (id, team_id, team_code, state, answers, outcomes, place)
     cross join lateral (
       select max(number) as number from submissions.audit_case
       where organisation_id = $1 and submission_id = $3 and coalesce(reference_code, team_code) = given.team_code
     ) last`,
    [
      submission.organisationId,
      nextLock,
      submission.id,
      submission.auditCycleId,
      tx.actor.id,
      ids,
      cases.map(({ team }) => team.id),
      cases.map(({ team }) => team.code),
      cases.map(({ content }) => content.state),
      cases.map(({ content }) => JSON.stringify(content.answers)),
      cases.map(({ content }) => content.outcomes),
      ENGINE_VERSION,
    ],
  );
  return ids;
}
