import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type ReadTransaction, type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { type IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { postMails } from '@qip/subgraph-kit/mail/post-mails';
import { screenField } from '@qip/subgraph-kit/text/screen-field';
import { newId } from '@qip/subgraph-kit/values/id';
import { type Region } from '../organisation/organisation.rules.js';
import { isProgramme } from '../role-grant/what-is-audited.js';
import { NOTICE_MAIL, noticeMailKey } from './notice-mail.js';
import { NoticeRow } from './notice.entity.js';

/** What is to be said, and to whose leads: those of a region, those who take part in a programme, of both, or all. */
export interface SendNotice {
  readonly subject: string;
  readonly text: string;
  readonly region?: Region | null | undefined;
  readonly programmeId?: string | null | undefined;
}

type Refusal = InputValidationError | IdentifierRefusedError | NotFoundError;

/** Writes to every current local lead whom the notice is for, once. */
export async function sendNotice(
  tx: WriteTransaction,
  { subject, text, region = null, programmeId = null }: SendNotice,
): Promise<Outcome<{ readonly noticeId: string }, Refusal>> {
  const identifier = screenField('subject', subject, tx.now) ?? screenField('text', text, tx.now);
  if (identifier !== null) return { kind: 'REFUSED', error: identifier };
  if (programmeId !== null && !(await isProgramme(tx, programmeId))) {
    return { kind: 'REFUSED', error: new NotFoundError('Programme') };
  }
  const recipients = await leadsOf(tx, region, programmeId);
  if (recipients.length === 0)
    return { kind: 'REFUSED', error: nobody(programmeId === null ? 'region' : 'programmeId') };
  const noticeId = newId();
  const audience = { region, programmeId, recipientCount: recipients.length };
  await tx.manager.insert(NoticeRow, {
    ...{ id: noticeId, subject, text, ...audience },
    ...{ sentBy: tx.actor.id ?? '', sentAt: tx.now },
  });
  const mails = recipients.map((recipient) => ({
    ...recipient,
    key: noticeMailKey(noticeId, recipient.personId),
    facts: { subject, text },
  }));
  await postMails(tx, 'organisations', NOTICE_MAIL, mails);
  tx.record({
    organisationId: null,
    operation: 'sendNotice',
    entity: 'Notice',
    entityId: noticeId,
    after: { subject, ...audience },
  });
  return { kind: 'DONE', value: { noticeId } };
}

function nobody(path: string): InputValidationError {
  return new InputValidationError([{ path, message: 'No organisation that this names has a local lead now.' }]);
}

interface Recipient {
  readonly personId: string;
  readonly organisationId: string;
}

/** One row for each person, who may lead more than one organisation. */
function leadsOf(
  tx: ReadTransaction,
  region: Region | null,
  programmeId: string | null,
): Promise<readonly Recipient[]> {
  return tx.rows<Recipient>(
    `select distinct on (lead.person_id) lead.person_id as "personId", lead.organisation_id as "organisationId"
     from contracts.current_lead_v1 lead join organisations.organisation on organisation.id = lead.organisation_id
     where ($1::text is null or organisation.region = $1)
       and ($2::uuid is null or exists (
         select from contracts.enrolment_v1 enrolment join contracts.cycle_v1 cycle on cycle.id = enrolment.audit_cycle_id
         where enrolment.organisation_id = lead.organisation_id and enrolment.withdrawn_at is null
           and cycle.programme_id = $2 and cycle.state = 'PLANNED'))
     order by lead.person_id, lead.organisation_id`,
    [region, programmeId],
  );
}
