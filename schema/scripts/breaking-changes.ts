import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

/** A break that was decided: the change as the comparison names it, and the decision record that says why. */
export interface AcceptedBreak {
  readonly change: string;
  readonly decision: string;
}

/**
 * What of the API that clients were promised would break, and was not decided.
 * @param promised the SDL of the promise
 * @param api the SDL of today
 */
export async function breakingChanges(
  promised: string,
  api: string,
  accepted: readonly AcceptedBreak[],
): Promise<readonly string[]> {
  const changes = await diff(buildSchema(promised), buildSchema(api));
  const isAccepted = new Set(accepted.map(({ change }) => change));
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ message }) => message)
    .filter((message) => !isAccepted.has(message));
}
