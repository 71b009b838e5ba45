import { type Platform } from './platform.js';

/**
 * Moves the clock of a platform; what has come due by then is done at once.
 * @param at the instant, ISO 8601; null for true time
 * @throws when the platform is somebody else's, or does not let it be moved
 */
export async function moveClock({ managementUrl }: Platform, at: string | null): Promise<void> {
  if (managementUrl === null) throw new Error('The clock of a platform without a management port cannot be moved.');
  const response = await fetch(`${managementUrl}/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ at, isStopped: false }),
  });
  if (!response.ok) throw new Error(`The clock could not be moved: the platform answered ${response.status}.`);
}
