import { type ReadTransaction, type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';

/** The queue of the hourly run; also the job's name, by which row-level security knows it. */
export const DROPPING_QUEUE = 'drop-expired-uploads';

/** Uploads on which nobody decided in time. */
const EXPIRED = `state in ('AWAITING_FILE', 'CHECKED') and expires_at <= clock.now()`;

/** Drops every upload on which nobody decided in time, with its rows, a transaction for each organisation. */
export async function dropExpiredUploads({ database }: SubgraphContext): Promise<void> {
  for (const organisationId of await database.read(organisationsWithExpired)) {
    await database.write(async (tx) => {
      await tx.rows(`set local statement_timeout = '15min'`);
      await dropExpiredOf(tx, organisationId);
      return { kind: 'DONE', value: null };
    });
  }
}

async function organisationsWithExpired(tx: ReadTransaction): Promise<readonly string[]> {
  const rows = await tx.rows<{ id: string }>(
    `select distinct organisation_id as id from submissions.case_upload where ${EXPIRED} order by 1`,
  );
  return rows.map(({ id }) => id);
}

/** Drops the uploads of one organisation on which nobody decided in time. One that is just being committed is waited for, and stays. */
export async function dropExpiredOf(tx: WriteTransaction, organisationId: string): Promise<void> {
  const expired = await tx.rows<{ id: string }>(
    `update submissions.case_upload set state = 'DISCARDED', version = version + 1
     where organisation_id = $1 and ${EXPIRED} returning id`,
    [organisationId],
  );
  await tx.rows(`delete from submissions.case_upload_row where organisation_id = $1 and upload_id = any ($2::uuid[])`, [
    organisationId,
    expired.map(({ id }) => id),
  ]);
}
