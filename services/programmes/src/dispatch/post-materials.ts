import { type RequestDatabase } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { type MailToPost, postMails } from '@qip/subgraph-kit/mail/post-mails';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { IS_MEMBER_TODAY } from '../enrolment/current-membership.js';
import { DISPATCH_IN_MAIL, DISPATCH_WITH_CYCLE, type DispatchInMail, titlesByCycle } from './cycle-in-mail.js';
import { ADDITION_MAIL, MATERIALS_MAIL } from './dispatch-mails.js';
import { CYCLE_IS_OUT, planDispatches } from './plan-dispatches.js';

/** The job that sends the materials out; its name is known to row-level security. */
export const POST_MATERIALS = 'post-materials';

/** So many organisations are written to in one transaction: a process that dies leaves whole ones behind it. */
const POSTED_AT_ONCE = 25;

/**
 * Sends out what has come due: plans a dispatch for each member, then posts a mail to whoever leads it today. A dispatch is
 * planned once, and its mail is posted in the transaction that notes it, so that nobody gets two, however often this runs and
 * wherever it ends. An organisation without a lead waits for one.
 */
export async function postMaterials({ database }: SubgraphContext): Promise<void> {
  while (await inTransaction(database, planDispatches));
  while (await inTransaction(database, postWaiting));
}

async function inTransaction(
  database: RequestDatabase,
  work: (tx: WriteTransaction) => Promise<boolean>,
): Promise<boolean> {
  const outcome = await database.write<boolean, never>(async (tx) => ({ kind: 'DONE', value: await work(tx) }));
  return outcome.kind === 'DONE' && outcome.value;
}

interface WaitingDispatch extends DispatchInMail {
  readonly personId: string;
}

/** Posts the mails of some that wait and have a lead. @returns whether there may be more */
async function postWaiting(tx: WriteTransaction): Promise<boolean> {
  const waiting = await tx.rows<WaitingDispatch>(
    `select ${DISPATCH_IN_MAIL}, lead.person_id as "personId"
     from ${DISPATCH_WITH_CYCLE} join contracts.current_lead_v1 lead on lead.organisation_id = dispatch.organisation_id
     where dispatch.mail_id is null and ${CYCLE_IS_OUT} and exists (select from contracts.membership_v1 membership
       where membership.organisation_id = dispatch.organisation_id and ${IS_MEMBER_TODAY})
     order by dispatch.id limit ${POSTED_AT_ONCE} for update of dispatch skip locked`,
  );
  if (waiting.length === 0) return false;
  const [additions, others] = [waiting.filter(isAddition), waiting.filter((each) => !isAddition(each))];
  if (additions.length > 0) await postMails(tx, 'programmes', ADDITION_MAIL, additions.map(additionMail));
  if (others.length > 0) {
    const titles = await titlesByCycle(tx, [...new Set(others.map(({ auditCycleId }) => auditCycleId))]);
    const mails = others.map((each) =>
      mailOf(each, { ...each.about, titles: [...(titles.get(each.auditCycleId) ?? [])] }),
    );
    await postMails(tx, 'programmes', MATERIALS_MAIL, mails);
  }
  await noteMails(tx, waiting);
  return waiting.length === POSTED_AT_ONCE;
}

interface Addition extends WaitingDispatch {
  readonly title: string;
  readonly reason: string;
}

function isAddition(dispatch: WaitingDispatch): dispatch is Addition {
  return dispatch.title !== null && dispatch.reason !== null;
}

function additionMail(dispatch: Addition): MailToPost<Addition['about'] & { title: string; reason: string }> {
  return mailOf(dispatch, { ...dispatch.about, title: dispatch.title, reason: dispatch.reason });
}

function mailOf<Facts extends object>(dispatch: WaitingDispatch, facts: Facts): MailToPost<Facts> {
  const { personId, organisationId } = dispatch;
  return { key: keyOf(dispatch), personId, organisationId, facts };
}

/** One mail for a dispatch and a person: a dispatch whose mail failed may go to somebody else, who leads by then. */
function keyOf({ id, personId }: WaitingDispatch): string {
  return `materials/${id}/${personId}`;
}

/** Notes which mail is whose, by its key: also one that was there, to a lead who had left and is back. */
async function noteMails(tx: WriteTransaction, posted: readonly WaitingDispatch[]): Promise<void> {
  await tx.rows(
    `update programmes.material_dispatch dispatch set mail_id = mail.id
     from unnest($1::uuid[], $2::text[]) as posted (id, key) join programmes.mail on mail.key = posted.key
     where dispatch.id = posted.id`,
    [posted.map(({ id }) => id), posted.map(keyOf)],
  );
  for (const [auditCycleId, same] of Map.groupBy(posted, (dispatch) => dispatch.auditCycleId)) {
    tx.record({
      organisationId: null,
      operation: 'postMaterials',
      entity: 'AuditCycle',
      entityId: auditCycleId,
      after: { dispatchIds: same.map(({ id }) => id) },
    });
  }
}
