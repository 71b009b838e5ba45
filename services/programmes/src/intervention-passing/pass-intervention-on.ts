import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { type InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { postMails } from '@qip/subgraph-kit/mail/post-mails';
import { newId } from '@qip/subgraph-kit/values/id';
import { type NotAMemberError } from '../enrolment/not-a-member-error.js';
import { type NotTakingPartError } from '../enrolment/not-taking-part-error.js';
import { INTERVENTION_PASSED_ON_MAIL } from '../intervention/intervention-mails.js';
import { type InterventionFacts } from '../intervention/intervention.type.js';
import { ProgrammeRow } from '../programme/programme.entity.js';
import { offeredIntervention } from '../intervention/offered-intervention.js';
import { refused } from '../refused.js';
import { type RecipientCapacity } from './intervention-passing.rules.js';

/** Somebody of the organisation to whom it is passed on. */
export interface Recipient {
  readonly personId: string;
  readonly capacity: RecipientCapacity;
}

/** An intervention reaches those who use it or have others use it. */
export interface PassInterventionOn {
  readonly organisationId: string;
  readonly interventionId: string;
  /** Each person once. */
  readonly recipients: readonly Recipient[];
}

type Refusal = NotFoundError | InvalidTransitionError | NotAMemberError | NotTakingPartError;

/**
 * Records to whom the edition that is offered was passed on: persons who hold a role in the organisation, so that no name
 * of anybody else is kept. Whoever got the same edition before is left as it is.
 */
export async function passInterventionOn(
  tx: WriteTransaction,
  { organisationId, interventionId, recipients }: PassInterventionOn,
): Promise<Outcome<{ readonly passingIds: readonly string[] }, Refusal>> {
  const offered = await offeredIntervention(tx, 'passInterventionOn', { organisationId, interventionId });
  if (offered.kind === 'REFUSED') return offered;
  if (!(await holdRoles(tx, organisationId, recipients))) return refused(new NotFoundError('Person'));
  const editionNumber = offered.intervention.number;
  const wanted = recipients.map((recipient) => ({ id: newId(), ...recipient }));
  await tx.rows(
    `insert into programmes.intervention_passing (organisation_id, id, intervention_id, edition_number, person_id,
       capacity, passed_by, passed_at)
     select $1, wanted.id, $2, $3, wanted."personId", wanted.capacity, $4, $5
     from jsonb_to_recordset($6::jsonb) as wanted (id uuid, "personId" uuid, capacity text)
     on conflict (organisation_id, intervention_id, edition_number, person_id) do nothing`,
    [organisationId, interventionId, editionNumber, tx.actor.id, tx.now, JSON.stringify(wanted)],
  );
  const passed = await tx.rows<Passed>(
    `select id, person_id as "personId", capacity from programmes.intervention_passing
     where organisation_id = $1 and intervention_id = $2 and edition_number = $3 and person_id = any ($4::uuid[])
     order by passed_at, id`,
    [organisationId, interventionId, editionNumber, recipients.map(({ personId }) => personId)],
  );
  const isNew = new Set(wanted.map(({ id }) => id));
  const fresh = passed.filter(({ id }) => isNew.has(id));
  await tellRecipients(tx, offered.intervention, organisationId, fresh);
  return { kind: 'DONE', value: { passingIds: passed.map(({ id }) => id) } };
}

async function holdRoles(
  tx: WriteTransaction,
  organisationId: string,
  recipients: readonly Recipient[],
): Promise<boolean> {
  const found = await tx.rows(
    `select from contracts.role_holder_v1 where organisation_id = $1 and person_id = any ($2::uuid[])`,
    [organisationId, recipients.map(({ personId }) => personId)],
  );
  return found.length === recipients.length;
}

interface Passed extends Recipient {
  readonly id: string;
}

/** Records each passing, and tells whom it is for by e-mail. */
async function tellRecipients(
  tx: WriteTransaction,
  { id: interventionId, title, kind, number: editionNumber, programmeId }: InterventionFacts,
  organisationId: string,
  passed: readonly Passed[],
): Promise<void> {
  const programme = programmeId === null ? null : await tx.manager.findOneBy(ProgrammeRow, { id: programmeId });
  const named = programme === null ? null : `${programme.topic}: ${programme.title}`;
  const facts = { title, kind, editionNumber, changes: null, programme: named };
  await postMails(
    tx,
    'programmes',
    INTERVENTION_PASSED_ON_MAIL,
    passed.map(({ id, personId }) => ({ key: `intervention-passed/${id}`, personId, organisationId, facts })),
  );
  for (const { id, personId, capacity } of passed) {
    tx.record({
      organisationId,
      operation: 'passInterventionOn',
      entity: 'InterventionPassing',
      entityId: id,
      after: { interventionId, editionNumber, personId, capacity },
    });
  }
}
