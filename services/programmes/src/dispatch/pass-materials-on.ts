import { can } from '@qip/subgraph-kit/access/policy';
import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { postMail } from '@qip/subgraph-kit/mail/post-mail';
import { newId } from '@qip/subgraph-kit/values/id';
import { ACCESS } from '../access-table.js';
import { oneAtATime } from '../one-at-a-time.js';
import { refused } from '../refused.js';
import { DISPATCH_IN_MAIL, DISPATCH_WITH_CYCLE, type DispatchInMail } from './cycle-in-mail.js';
import { PASSED_ON_MAIL } from './dispatch-mails.js';
import { dispatchStateOf, nextDispatchState } from './dispatch.rules.js';

/** Materials that are to go on to the QIP lead of the programme. */
export interface PassMaterialsOn {
  readonly dispatchId: string;
  readonly personId: string;
}

interface FoundDispatch extends DispatchInMail {
  readonly programmeId: string;
  readonly mailState: 'WAITING' | 'SENT' | 'FAILED' | null;
  readonly isQipLead: boolean;
  readonly isPassed: boolean;
}

type Refusal = NotFoundError | InvalidTransitionError;

/** Passes materials on to the person who leads the programme in the organisation, once: noted, and told by e-mail. */
export async function passMaterialsOn(
  tx: WriteTransaction,
  { dispatchId, personId }: PassMaterialsOn,
): Promise<Outcome<{ readonly dispatchId: string }, Refusal>> {
  await oneAtATime(tx, 'passing', dispatchId, personId);
  const found = await findDispatch(tx, { dispatchId, personId });
  const refusal = refusalOf(tx, found);
  if (found === null || refusal !== null) return refused(refusal ?? new NotFoundError('MaterialDispatch'));

  const { organisationId, about, title } = found;
  const mailId = await postMail(tx, 'programmes', PASSED_ON_MAIL, {
    key: `materials-passed-on/${dispatchId}/${personId}`,
    personId,
    organisationId,
    facts: { ...about, title },
  });
  if (mailId === null) throw new Error('A mail was there of materials that were not passed on.');
  const passingId = newId();
  await tx.rows(
    `insert into programmes.material_passing (id, organisation_id, dispatch_id, person_id, passed_by, mail_id)
     values ($1, $2, $3, $4, $5, $6)`,
    [passingId, organisationId, dispatchId, personId, tx.actor.id, mailId],
  );
  tx.record({
    organisationId,
    operation: 'passMaterialsOn',
    entity: 'MaterialPassing',
    entityId: passingId,
    after: { dispatchId, personId },
  });
  return { kind: 'DONE', value: { dispatchId } };
}

function refusalOf({ actor }: WriteTransaction, found: FoundDispatch | null): Refusal | null {
  if (found === null) return new NotFoundError('MaterialDispatch');
  const { organisationId, programmeId, auditCycleId } = found;
  const part = { kind: 'PARTICIPATION', organisationId, programmeId, auditCycleId, teamId: null } as const;
  if (!can(ACCESS, actor, 'passMaterialsOn', part)) return new NotFoundError('MaterialDispatch');
  const state = dispatchStateOf(found.mailState);
  if (nextDispatchState(state, 'PASS_ON') === null) {
    return new InvalidTransitionError(state, 'These materials have not gone out to your organisation yet.');
  }
  if (!found.isQipLead) return new NotFoundError('QipLead');
  return found.isPassed
    ? new InvalidTransitionError('PASSED_ON', 'These materials were passed on to this person before.')
    : null;
}

async function findDispatch(
  tx: WriteTransaction,
  { dispatchId, personId }: PassMaterialsOn,
): Promise<FoundDispatch | null> {
  const [found] = await tx.rows<FoundDispatch>(
    `select ${DISPATCH_IN_MAIL}, cycle.programme_id as "programmeId", mail.state as "mailState",
       exists (select from contracts.qip_lead_v1 lead where lead.organisation_id = dispatch.organisation_id
         and lead.programme_id = cycle.programme_id and lead.person_id = $2) as "isQipLead",
       exists (select from programmes.material_passing passing
         where passing.dispatch_id = dispatch.id and passing.person_id = $2) as "isPassed"
     from ${DISPATCH_WITH_CYCLE} left join programmes.mail on mail.id = dispatch.mail_id where dispatch.id = $1`,
    [dispatchId, personId],
  );
  return found ?? null;
}
