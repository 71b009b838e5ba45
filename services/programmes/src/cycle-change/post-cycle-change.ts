import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { type JobData } from '@qip/subgraph-kit/jobs/job-queue';
import { postMails } from '@qip/subgraph-kit/mail/post-mails';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { localDateAt } from '@qip/subgraph-kit/values/local-date';
import { AuditCycleRow } from '../audit-cycle/audit-cycle.entity.js';
import { IS_MEMBER_TODAY } from '../enrolment/current-membership.js';
import { ProgrammeRow } from '../programme/programme.entity.js';
import { CYCLE_CHANGE_MAIL } from './cycle-change-mail.js';
import { CycleChangeRow } from './cycle-change.entity.js';

/** Tells the leads of a change, each organisation once, however often the job runs. */
export async function postCycleChange({ database }: SubgraphContext, { changeId }: JobData): Promise<void> {
  await database.write(async (tx) => {
    const change = await tx.manager.findOneByOrFail(CycleChangeRow, { id: String(changeId) });
    const cycle = await tx.manager.findOneByOrFail(AuditCycleRow, { id: change.auditCycleId });
    const programme = await tx.manager.findOneByOrFail(ProgrammeRow, { id: cycle.programmeId });
    const { kind, reason, days } = change;
    const facts = { kind, reason, days, cycle: cycle.code, programme: programme.title };
    const mails = (await leadsToTell(tx, change, cycle)).map((lead) => ({
      ...lead,
      key: `cycle-change/${change.id}/${lead.organisationId}`,
      facts,
    }));
    await postMails(tx, 'programmes', CYCLE_CHANGE_MAIL, mails);
    return { kind: 'DONE', value: null };
  });
}

interface Lead {
  readonly organisationId: string;
  readonly personId: string;
}

/** The current lead of every member organisation once the materials are out to all of them, and of whoever takes part. */
function leadsToTell(tx: WriteTransaction, change: CycleChangeRow, cycle: AuditCycleRow): Promise<readonly Lead[]> {
  const hasMaterials = cycle.materialsOn <= localDateAt(change.changedAt);
  return tx.rows<Lead>(
    `select lead.organisation_id as "organisationId", lead.person_id as "personId"
     from contracts.current_lead_v1 lead
     where $2::boolean and lead.organisation_id in (
         select membership.organisation_id from contracts.membership_v1 membership where ${IS_MEMBER_TODAY})
       or lead.organisation_id in (
         select organisation_id from programmes.enrolment where audit_cycle_id = $1 and withdrawn_at is null)`,
    [cycle.id, hasMaterials],
  );
}
