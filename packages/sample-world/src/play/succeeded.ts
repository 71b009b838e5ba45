/** A member of a mutation's result union. */
interface Answer {
  readonly __typename: string;
  readonly message?: string;
}

/**
 * The success member of a result.
 * @throws with the refusal's own words when the operation was refused
 */
export function succeeded<A extends Answer, Name extends A['__typename']>(
  answer: A,
  success: Name,
): Extract<A, { readonly __typename: Name }> {
  if (!isMember(answer, success)) throw new Error(`${answer.__typename}: ${answer.message ?? 'refused'}`);
  return answer;
}

function isMember<A extends Answer, Name extends A['__typename']>(
  answer: A,
  name: Name,
): answer is Extract<A, { readonly __typename: Name }> {
  return answer.__typename === name;
}

/** What a success holds; null there would mean that whoever did it may not see it. */
export function shown<T>(value: T | null): T {
  if (value === null) throw new Error('The platform did the step, but does not show its result to whoever did it.');
  return value;
}
