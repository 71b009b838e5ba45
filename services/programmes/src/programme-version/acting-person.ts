import { type Actor } from '@qip/subgraph-kit/access/actor';
import { PlatformError } from '@qip/subgraph-kit/errors/platform-error';

/**
 * The person who writes or checks a version: its four-eyes rule needs two people, so neither a job nor a client can.
 * @throws PlatformError FORBIDDEN when it is no person who acts
 */
export function actingPerson(actor: Actor): string {
  if (actor.kind !== 'PERSON' || actor.id === null) throw new PlatformError('FORBIDDEN');
  return actor.id;
}
