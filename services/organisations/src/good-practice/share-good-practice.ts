import { can } from '@qip/subgraph-kit/access/policy';
import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { type IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { screenField } from '@qip/subgraph-kit/text/screen-field';
import { newId } from '@qip/subgraph-kit/values/id';
import { ACCESS } from '../access-table.js';
import { isProgramme } from '../role-grant/what-is-audited.js';
import { WorkshopRow } from '../workshop/workshop.entity.js';
import { GoodPracticeRow } from './good-practice.entity.js';

/** What an organisation would like others to know. */
export interface ShareGoodPractice {
  readonly organisationId: string;
  readonly title: string;
  readonly description: string;
  readonly programmeId?: string | null | undefined;
  readonly workshopId?: string | null | undefined;
}

type Refusal = NotFoundError | IdentifierRefusedError;

/** Shares an example; others see it once the central team has published it. */
export async function shareGoodPractice(
  tx: WriteTransaction,
  { organisationId, title, description, programmeId = null, workshopId = null }: ShareGoodPractice,
): Promise<Outcome<{ readonly goodPracticeId: string }, Refusal>> {
  const identifier = screenField('title', title, tx.now) ?? screenField('description', description, tx.now);
  if (identifier !== null) return { kind: 'REFUSED', error: identifier };
  if (!can(ACCESS, tx.actor, 'shareGoodPractice', { kind: 'ORGANISATION', organisationId })) {
    return { kind: 'REFUSED', error: new NotFoundError('Organisation') };
  }
  if (programmeId !== null && !(await isProgramme(tx, programmeId))) {
    return { kind: 'REFUSED', error: new NotFoundError('Programme') };
  }
  if (workshopId !== null && !(await tx.manager.existsBy(WorkshopRow, { id: workshopId }))) {
    return { kind: 'REFUSED', error: new NotFoundError('Workshop') };
  }
  const goodPracticeId = newId();
  const facts = { programmeId, workshopId, title, description };
  await tx.manager.insert(GoodPracticeRow, {
    ...{ organisationId, id: goodPracticeId, ...facts },
    ...{ state: 'SHARED', sharedBy: tx.actor.id ?? '', sharedAt: tx.now },
  });
  tx.record({
    organisationId,
    operation: 'shareGoodPractice',
    entity: 'GoodPractice',
    entityId: goodPracticeId,
    after: { state: 'SHARED', ...facts },
  });
  return { kind: 'DONE', value: { goodPracticeId } };
}
