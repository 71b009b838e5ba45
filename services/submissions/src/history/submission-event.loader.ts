import { type Actor } from '@qip/subgraph-kit/access/actor';
import { definePageLoader } from '@qip/subgraph-kit/connections/page-loader';
import { type PagedList } from '@qip/subgraph-kit/connections/read-pages';
import { type LoaderDefinition } from '@qip/subgraph-kit/loaders/loader';
import { grantsFor, participationCondition } from '../access/participation-condition.js';
import { SUBMISSION_COLUMNS } from '../submission/submission.loader.js';
import { SubmissionEvent, type SubmissionEventFacts } from './submission-event.type.js';

/** What is about a submission names it, or is about the submission itself. */
const FROM = `submissions.submission join submissions.audit_event on audit_event.chain = submission.organisation_id
  and coalesce(audit_event.after ->> 'submissionId', audit_event.entity_id) = submission.id::text`;

/** Whoever is bound to some teams sees what happened to their cases, and nothing else. */
const MAY_SEE = participationCondition({ ...SUBMISSION_COLUMNS, team: `(audit_event.after ->> 'teamId')::uuid` }, '$1');

function eventList(actor: Actor): PagedList {
  return {
    from: FROM,
    id: `(audit_event.chain || ':' || audit_event.sequence)`,
    sort: [{ by: '(-audit_event.sequence)::int', type: 'int' }],
    where: MAY_SEE,
    parameters: [grantsFor(actor, 'readSubmission')],
  };
}

/** How many sort values a cursor of events carries. */
export const EVENT_SORT_KEYS = 1;

/** Pages of what was done to each submission, newest first. */
export const eventPageBySubmission = definePageLoader(eventList, 'submission.id');

/** Events by their place in their chain. */
export const submissionEventByKey: LoaderDefinition<string, SubmissionEvent | null> = {
  read: async (tx, keys) => {
    const places = keys.map((key) => key.split(':'));
    const rows = await tx.rows<SubmissionEventFacts>(
      `select audit_event.chain || ':' || audit_event.sequence as key, audit_event.at, audit_event.actor,
         audit_event.operation, audit_event.entity, audit_event.entity_id as "entityId", audit_event.reason,
         case when audit_event.entity = 'Case' then (audit_event.after ->> 'version')::int end as "caseVersion"
       from ${FROM}
       where (audit_event.chain, audit_event.sequence) in (select * from unnest($2::uuid[], $3::bigint[])) and ${MAY_SEE}`,
      [grantsFor(tx.actor, 'readSubmission'), places.map(([chain]) => chain), places.map(([, sequence]) => sequence)],
    );
    return new Map(rows.map((row) => [row.key, new SubmissionEvent(row)]));
  },
  keyOf: (key) => key,
  absent: () => null,
};
