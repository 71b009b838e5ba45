import { type RequestDatabase } from '@qip/subgraph-kit/database/request-database';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';

/** What a partner tool read, by the name of the field in the graph. */
export type OwnRead = 'benchmark' | 'trend' | 'exports';

/** What each request has put on record, or is about to. */
const recorded = new WeakMap<RequestDatabase, Map<string, Promise<unknown>>>();

/**
 * Puts on an organisation's record that a partner tool read its own results; a person's reading is nobody's record. Once for
 * each organisation and kind in a request, however many fields ask. Whoever gives own results waits for it: what cannot be
 * recorded is not given. Never inside a read: it is a write, with a transaction of its own.
 */
export async function recordOwnRead(context: SubgraphContext, organisationId: string, what: OwnRead): Promise<void> {
  const { kind } = await context.actor();
  if (kind !== 'CLIENT') return;
  const reads = recorded.get(context.database) ?? new Map<string, Promise<unknown>>();
  recorded.set(context.database, reads);
  const key = `${what} ${organisationId}`;
  const known = reads.get(key) ?? record(context.database, organisationId, what);
  reads.set(key, known);
  await known;
}

async function record(database: RequestDatabase, organisationId: string, what: OwnRead): Promise<void> {
  await database.write(async (tx) => {
    await tx.rows('select contracts.record_partner_read_v1($1, $2)', [organisationId, what]);
    return { kind: 'DONE', value: null };
  });
}
