import { randomInt } from 'node:crypto';

/**
 * Draws a code for each organisation: a shuffle by the system's own source of randomness, anew for every cycle and
 * revision. Nothing that anybody knows goes into a code, so nothing can be worked out of one.
 * @returns the code by organisation
 */
export function drawPeerCodes(organisationIds: readonly string[]): ReadonlyMap<string, string> {
  const width = String(organisationIds.length).length;
  const codes = organisationIds.map((_, index) => `P${String(index + 1).padStart(width, '0')}`);
  // Fisher and Yates: every order is as likely as any other.
  for (let last = codes.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    [codes[last], codes[other]] = [codes[other] ?? '', codes[last] ?? ''];
  }
  return new Map(organisationIds.map((organisationId, index) => [organisationId, codes[index] ?? '']));
}
