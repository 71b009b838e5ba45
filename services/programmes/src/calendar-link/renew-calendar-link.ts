import { can } from '@qip/subgraph-kit/access/policy';
import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { type FileAddresses } from '@qip/subgraph-kit/server/subgraph-context';
import { ACCESS } from '../access-table.js';
import { OWN_CALENDAR } from '../calendar/calendar-files.js';
import { refused } from '../refused.js';
import { calendarDigest, newCalendarSecret } from './calendar-secret.js';

/** An organisation wants an address for its calendar, its first one or another. */
export interface RenewCalendarLink {
  readonly organisationId: string;
}

/** The address, which is told this once and kept nowhere. */
type Renewed = Outcome<{ readonly organisationId: string; readonly calendarUrl: string }, NotFoundError>;

/** Makes a new address of an organisation's calendar; the one before opens nothing from the commit on. */
export async function renewCalendarLink(
  tx: WriteTransaction,
  { organisationId }: RenewCalendarLink,
  files: FileAddresses,
): Promise<Renewed> {
  if (!can(ACCESS, tx.actor, 'renewCalendarLink', { kind: 'ORGANISATION', organisationId })) {
    return refused(new NotFoundError('Organisation'));
  }
  const secret = newCalendarSecret();
  const [link] = await tx.rows<{ renewed_at: Date | null }>(
    `insert into programmes.calendar_link (organisation_id, digest) values ($1, $2)
     on conflict on constraint calendar_link_pk do update set digest = excluded.digest, renewed_at = clock.now()
     returning renewed_at`,
    [organisationId, calendarDigest(secret)],
  );
  tx.record({
    organisationId,
    operation: 'renewCalendarLink',
    entity: 'CalendarLink',
    entityId: organisationId,
    after: { isFirst: link?.renewed_at === null },
  });
  return { kind: 'DONE', value: { organisationId, calendarUrl: OWN_CALENDAR.address({ files }, `${secret}.ics`) } };
}
