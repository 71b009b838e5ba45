import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { postMails } from '@qip/subgraph-kit/mail/post-mails';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { ANNOUNCEMENT_MAIL, type InterventionInMail } from './intervention-mails.js';

/** The job that announces interventions; its name is known to row-level security. */
export const POST_INTERVENTIONS = 'post-interventions';

/** So many leads are written to in one transaction: a process that dies leaves whole ones behind it. */
const POSTED_AT_ONCE = 50;

/**
 * Announces every edition that is out to the current lead of every organisation that has been a member since before: once
 * for each organisation, whoever leads it later. An organisation that joins finds the library as it is, and gets no mail for
 * each thing in it; one without a lead is told when it has one.
 */
export async function postInterventions({ database }: SubgraphContext): Promise<void> {
  for (;;) {
    const outcome = await database.write<number, never>(async (tx) => ({ kind: 'DONE', value: await postSome(tx) }));
    if (outcome.kind !== 'DONE' || outcome.value < POSTED_AT_ONCE) return;
  }
}

interface Announcement extends InterventionInMail {
  readonly key: string;
  readonly interventionId: string;
  readonly organisationId: string;
  readonly personId: string;
}

/** The day on which an edition came out: that of its publication, or that of its programme's baseline where that was later. */
const OUT = `select intervention.id, intervention.kind, edition.number, edition.title, edition.changes,
    case when programme.id is not null then programme.topic || ': ' || programme.title end as programme,
    (greatest(edition.published_at, min(publication.published_at)) at time zone 'Europe/London')::date as out_on
  from programmes.intervention
  join programmes.intervention_edition edition
    on edition.intervention_id = intervention.id and edition.number = intervention.edition_number
  left join programmes.programme on programme.id = intervention.programme_id
  left join programmes.audit_cycle cycle on cycle.programme_id = programme.id and cycle.kind = 'BASELINE'
  left join contracts.publication_v2 publication on publication.audit_cycle_id = cycle.id
  where intervention.state = 'PUBLISHED'
  group by intervention.id, edition.id, programme.id
  having programme.id is null or count(publication.published_at) > 0`;

async function postSome(tx: WriteTransaction): Promise<number> {
  const announcements = await tx.rows<Announcement>(
    `with announcement as (
       select 'intervention/' || fresh.id || '/' || fresh.number || '/' || lead.organisation_id as key,
         fresh.id as "interventionId", lead.organisation_id as "organisationId", lead.person_id as "personId",
         fresh.title, fresh.kind, fresh.number as "editionNumber", fresh.changes, fresh.programme
       from (${OUT}) fresh cross join contracts.current_lead_v1 lead
       where exists (select from contracts.membership_v1 membership
         where membership.organisation_id = lead.organisation_id and membership.from_on <= fresh.out_on
           and (membership.until_on is null or membership.until_on > clock.today())))
     select * from announcement
     where not exists (select from programmes.mail where mail.key = announcement.key)
     order by key limit ${POSTED_AT_ONCE}`,
  );
  await postMails(
    tx,
    'programmes',
    ANNOUNCEMENT_MAIL,
    announcements.map((facts) => {
      const { key, organisationId, personId } = facts;
      return { key, personId, organisationId, facts };
    }),
  );
  for (const [interventionId, same] of Map.groupBy(announcements, (each) => each.interventionId)) {
    tx.record({
      organisationId: null,
      operation: 'postInterventions',
      entity: 'Intervention',
      entityId: interventionId,
      after: { editionNumber: same[0]?.editionNumber, mailCount: same.length },
    });
  }
  return announcements.length;
}
