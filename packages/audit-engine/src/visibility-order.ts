/** The items in an order in which each comes after those that decide whether it is visible, or the circles that forbid one. */
export interface VisibilityOrder {
  readonly order: readonly string[];
  /** Each circle as the names along it, the first one repeated at the end. */
  readonly cycles: readonly (readonly string[])[];
}

/**
 * Orders items by visibility.
 *
 * @param readBy For every item, in the order of the tool, the names that its `visibleWhen` reads.
 */
export function visibilityOrder(readBy: ReadonlyMap<string, ReadonlySet<string>>): VisibilityOrder {
  const order: string[] = [];
  const cycles: string[][] = [];
  const done = new Set<string>();
  const visit = (name: string, trail: readonly string[]): void => {
    if (done.has(name)) return;
    const start = trail.indexOf(name);
    if (start >= 0) {
      cycles.push([...trail.slice(start), name]);
      return;
    }
    for (const read of readBy.get(name) ?? []) visit(read, [...trail, name]);
    done.add(name);
    order.push(name);
  };
  for (const name of readBy.keys()) visit(name, []);
  return { order, cycles };
}
