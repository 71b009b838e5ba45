import { definePageLoader, type PageKey } from '@qip/subgraph-kit/connections/page-loader';
import { type IdPage, type PagedList } from '@qip/subgraph-kit/connections/read-pages';
import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { defineLoader, type LoaderDefinition } from '@qip/subgraph-kit/loaders/loader';
import {
  Participant,
  type ParticipantFacts,
  PARTICIPATION_STATES,
  ParticipationCounts,
  type ParticipationState,
} from './participation.type.js';

/** A cycle's last day of submission, and until then today: who was no member by then is no part of it. */
const REFERENCE_DAY = 'least((select clock.today()), cycle.submission_closes_on)';

/** Every cycle with the organisations that are members on its reference day, and those that have a part in it all the same. */
const FROM = `programmes.audit_cycle cycle
  join contracts.organisation_v1 organisation on true
  left join programmes.enrolment on enrolment.audit_cycle_id = cycle.id and enrolment.organisation_id = organisation.id`;

const IS_CONCERNED = `(enrolment.id is not null or exists (
  select from contracts.membership_v1 membership where membership.organisation_id = organisation.id
    and membership.from_on <= ${REFERENCE_DAY} and (membership.until_on is null or membership.until_on > ${REFERENCE_DAY})))`;

/** Whoever was sent the materials was asked; a mail that waits or failed has asked nobody. */
const STATE = `case
  when enrolment.withdrawn_at is not null then 'WITHDRAWN'
  when enrolment.id is not null then 'ENROLLED'
  when exists (select from programmes.material_dispatch dispatch join programmes.mail on mail.id = dispatch.mail_id
    where dispatch.audit_cycle_id = cycle.id and dispatch.organisation_id = organisation.id and mail.state = 'SENT')
    then 'NOT_ENROLLED'
  else 'NEVER_ASKED' end`;

/** How many sort values a cursor of the participation carries. */
export const PARTICIPATION_SORT_KEYS = 2;

function listOf(state: ParticipationState | null): PagedList {
  return {
    from: FROM,
    id: `cycle.id || '/' || organisation.id`,
    sort: [
      { by: 'organisation.name', type: 'text' },
      { by: 'organisation.id', type: 'uuid' },
    ],
    where: `${IS_CONCERNED} and ($1::text is null or $1 = ${STATE})`,
    parameters: [state],
  };
}

type PageLoader = LoaderDefinition<PageKey, IdPage>;
const EVERY_STATE = definePageLoader(listOf(null), 'cycle.id');
const BY_STATE = new Map<ParticipationState, PageLoader>(
  PARTICIPATION_STATES.map((state) => [state, definePageLoader(listOf(state), 'cycle.id')]),
);

/** Pages of a cycle's member organisations by name, those in one state or all. */
export function participantPage(state: ParticipationState | null): PageLoader {
  return (state === null ? null : BY_STATE.get(state)) ?? EVERY_STATE;
}

/** Member organisations in cycles, by both ids; two statements for all of a request. */
export const participantByKey: LoaderDefinition<string, Participant | null> = {
  read: async (tx, keys) => {
    const pairs = keys.map((key) => key.split('/'));
    const cycleIds = pairs.map(([auditCycleId]) => auditCycleId ?? '');
    const rows = await tx.rows<Pick<ParticipantFacts, 'auditCycleId' | 'organisationId' | 'state' | 'enrolmentId'>>(
      `select cycle.id as "auditCycleId", organisation.id as "organisationId", enrolment.id as "enrolmentId", ${STATE} as state
       from ${FROM}
       join unnest($1::uuid[], $2::uuid[]) as asked (audit_cycle_id, organisation_id)
         on asked.audit_cycle_id = cycle.id and asked.organisation_id = organisation.id`,
      [cycleIds, pairs.map(([, organisationId]) => organisationId ?? '')],
    );
    const countOf = await readCounts(tx, [...new Set(cycleIds)]);
    return new Map(
      rows.map((row) => {
        const key = `${row.auditCycleId}/${row.organisationId}`;
        return [key, new Participant({ ...row, ...(countOf.get(key) ?? NO_SUBMISSION) })];
      }),
    );
  },
  keyOf: (key) => key,
  absent: () => null,
};

type Counts = Pick<ParticipantFacts, 'submittedCount' | 'completeCount' | 'isSignedOff'>;
const NO_SUBMISSION: Counts = { submittedCount: 0, completeCount: 0, isSignedOff: false };

async function readCounts(tx: ReadTransaction, auditCycleIds: readonly string[]): Promise<ReadonlyMap<string, Counts>> {
  const rows = await tx.rows<Counts & { readonly key: string }>(
    `select audit_cycle_id || '/' || organisation_id as key, submitted_count as "submittedCount",
       complete_count as "completeCount", is_signed_off as "isSignedOff"
     from contracts.submission_count_v2 where audit_cycle_id = any ($1::uuid[])`,
    [auditCycleIds],
  );
  return new Map(rows.map(({ key, ...counts }) => [key, counts]));
}

/** How many organisations stand how to cycles, by cycle. */
export const participationCountsByCycle = defineLoader(async (tx, ids) => {
  const rows = await tx.rows<{ id: string; state: ParticipationState; count: number }>(
    `select id, state, count(*)::int as count
     from (select cycle.id, ${STATE} as state from ${FROM} where cycle.id = any ($1::uuid[]) and ${IS_CONCERNED}) concerned
     group by id, state`,
    [ids],
  );
  const byCycle = Map.groupBy(rows, ({ id }) => id);
  return new Map(
    ids.map((id) => [
      id,
      new ParticipationCounts(Object.fromEntries((byCycle.get(id) ?? []).map(({ state, count }) => [state, count]))),
    ]),
  );
});
