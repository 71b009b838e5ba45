import { type Client } from 'pg';

/** Where a chain first fails to hold: the event at this place was changed, inserted, exchanged, or its predecessor is gone. */
export interface BrokenChain {
  readonly chain: string;
  readonly firstBadSequence: number;
}

/**
 * Recomputes every hash of a service's audit trail.
 * @param client a connection that may read the whole table (an administrator's)
 * @returns the chains that do not hold; none means that nothing was changed after it was written
 */
export async function verifyAuditChains(client: Client, schema: string): Promise<readonly BrokenChain[]> {
  const { rows } = await client.query<BrokenChain>(`
    select chain, min(sequence)::int as "firstBadSequence" from (
      select event.chain, event.sequence,
        event.hash = ${schema}.audit_event_hash(event)
          and event.previous_hash = coalesce(lag(event.hash) over (partition by event.chain order by event.sequence), '')
          and event.sequence = row_number() over (partition by event.chain order by event.sequence) as holds
      from ${schema}.audit_event event
    ) checked where not holds group by chain order by chain`);
  return rows;
}
