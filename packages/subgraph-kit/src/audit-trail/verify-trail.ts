import { type Client } from 'pg';
import { SERVICE_NAMES, type ServiceName } from '@qip/database/service-name';
import { type BrokenChain, verifyAuditChains } from './verify-audit-chains.js';

/** What the audit trail of one service is worth. */
export interface TrailReport {
  readonly service: ServiceName;
  readonly chainCount: number;
  readonly eventCount: number;
  readonly broken: readonly BrokenChain[];
}

/**
 * Verifies the audit trails of all services, as of one moment.
 * @param client a connection that no policy binds (an administrator's)
 * @throws when a trail is not there, or the connection does not see all of it: what is not seen must not pass for whole
 */
export async function verifyTrail(client: Client): Promise<readonly TrailReport[]> {
  await client.query('start transaction isolation level repeatable read, read only');
  try {
    // Instead of leaving out the rows that a policy hides, PostgreSQL fails.
    await client.query('set local row_security = off');
    const reports: TrailReport[] = [];
    for (const service of SERVICE_NAMES) reports.push(await verifyService(client, service));
    return reports;
  } finally {
    await client.query('rollback');
  }
}

async function verifyService(client: Client, service: ServiceName): Promise<TrailReport> {
  const { rows } = await client.query<{ chainCount: number; eventCount: number }>(
    `select count(distinct chain)::int as "chainCount", count(*)::int as "eventCount" from ${service}.audit_event`,
  );
  const { chainCount, eventCount } = rows[0] ?? { chainCount: 0, eventCount: 0 };
  return { service, chainCount, eventCount, broken: await verifyAuditChains(client, service) };
}

/** What the command prints: a line for each service and one for each broken chain. */
export function trailLines(reports: readonly TrailReport[]): readonly string[] {
  return reports.flatMap(({ service, chainCount, eventCount, broken }) => [
    `${service}: ${eventCount} events in ${chainCount} chains, ${broken.length === 0 ? 'all whole' : `${broken.length} broken`}`,
    ...broken.map(({ chain, firstBadSequence }) => `  chain ${chain} is broken at event ${firstBadSequence}`),
  ]);
}
