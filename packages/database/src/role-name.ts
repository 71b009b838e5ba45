import { type ServiceName } from './service-name.js';

/**
 * The names of the cluster-wide PostgreSQL roles. An owner role cannot log in: migrations take it on with `SET ROLE`.
 * An application role logs in, owns nothing and is bound by every row-level security policy.
 */
export const PLATFORM_OWNER = 'qip_platform_owner';

/** The role that owns a service's schema and its contract views; neither superuser nor BYPASSRLS. */
export function ownerRole(service: ServiceName): string {
  return `qip_${service}_owner`;
}

/** The role under which a service's processes log in. */
export function applicationRole(service: ServiceName): string {
  return `qip_${service}_app`;
}
