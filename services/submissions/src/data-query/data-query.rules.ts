/** Where a data query stands. */
export type DataQueryState = 'OPEN' | 'ANSWERED' | 'CLOSED';

/** What is done to a data query. */
export type DataQueryStep = 'ANSWER' | 'CLOSE';

/** An answer stands as it was given: the central team closes the query, or asks anew. */
const NEXT: Readonly<Record<DataQueryState, Partial<Readonly<Record<DataQueryStep, DataQueryState>>>>> = {
  OPEN: { ANSWER: 'ANSWERED', CLOSE: 'CLOSED' },
  ANSWERED: { CLOSE: 'CLOSED' },
  CLOSED: {},
};

/** The state that a step leads to; null where it does not follow from the present one. */
export function nextQueryState(state: DataQueryState, step: DataQueryStep): DataQueryState | null {
  return NEXT[state][step] ?? null;
}

const REFUSALS: Readonly<Record<DataQueryState, string>> = {
  OPEN: 'The data query is open.',
  ANSWERED: 'The data query is answered already: the central team closes it, or asks anew.',
  CLOSED: 'The data query is closed: what is still unclear is asked anew.',
};

/** Why a step does not follow from a state. */
export function queryStepRefusal(state: DataQueryState): string {
  return REFUSALS[state];
}

/** What a data query may point at, as far as a definition has it. */
export interface QuerySubject {
  readonly standardNumber?: number | null | undefined;
  readonly item?: string | null | undefined;
}

/** What is wrong with the subject of a query; the values are not repeated. */
export function subjectProblems(
  { standardNumber, item }: QuerySubject,
  definition: { readonly itemNames: ReadonlySet<string>; readonly standards: readonly { readonly number: number }[] },
): readonly { readonly path: string; readonly message: string }[] {
  const hasStandard =
    typeof standardNumber !== 'number' || definition.standards.some(({ number }) => number === standardNumber);
  const hasItem = typeof item !== 'string' || definition.itemNames.has(item);
  return [
    ...(hasStandard ? [] : [{ path: 'standardNumber', message: 'The audit cycle has no standard of this number.' }]),
    ...(hasItem ? [] : [{ path: 'item', message: 'The audit tool has no item of this name.' }]),
  ];
}
