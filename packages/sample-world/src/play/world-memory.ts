/** The ids that the platform has given, by the codes that people know. */
export interface WorldMemory {
  readonly organisations: Map<string, string>;
  readonly people: Map<string, string>;
  readonly programmes: Map<string, string>;
  readonly cycles: Map<string, string>;
  readonly interventions: Map<string, string>;
  readonly workshops: Map<string, string>;
}

/** A memory of nothing. */
export function emptyMemory(): WorldMemory {
  return {
    organisations: new Map(),
    people: new Map(),
    programmes: new Map(),
    cycles: new Map(),
    interventions: new Map(),
    workshops: new Map(),
  };
}

/**
 * The id under a code.
 * @throws when nothing of that code was made before: the plan is out of order
 */
export function recall(ids: ReadonlyMap<string, string>, code: string): string {
  const id = ids.get(code);
  if (id === undefined) throw new Error(`The plan of the sample world speaks of ${code} before it exists.`);
  return id;
}
