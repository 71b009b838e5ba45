import { isDeepStrictEqual } from 'node:util';

/**
 * Holds what was found against what must be.
 * @throws with both, when they differ
 */
export function expectEqual(found: unknown, wanted: unknown, what: string): void {
  if (isDeepStrictEqual(JSON.parse(JSON.stringify(found ?? null)), JSON.parse(JSON.stringify(wanted ?? null)))) return;
  throw new Error(`${what}: found ${JSON.stringify(found)}, wanted ${JSON.stringify(wanted)}`);
}

/** A member of a result union. */
interface Member {
  readonly __typename: string;
  readonly message?: string;
}

/**
 * The member of a result union that was wanted.
 * @throws with the answer's own words when it is another one
 */
export function expectMember<M extends Member, Name extends M['__typename']>(
  answer: M,
  name: Name,
): Extract<M, { readonly __typename: Name }> {
  if (isNamed(answer, name)) return answer;
  throw new Error(`wanted ${name}, got ${answer.__typename}: ${answer.message ?? ''}`);
}

function isNamed<M extends Member, Name extends M['__typename']>(
  answer: M,
  name: Name,
): answer is Extract<M, { readonly __typename: Name }> {
  return answer.__typename === name;
}

/**
 * A value that must be there.
 * @throws when it is null or undefined
 */
export function present<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`${what} is missing`);
  return value;
}
