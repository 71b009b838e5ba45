/**
 * What an expression is worth while values it needs are missing. `items` are the names of those items: exactly the ones
 * without which it cannot be decided, not the ones that another operand made irrelevant.
 */
export class Undecided {
  constructor(readonly items: readonly string[]) {}

  /** Undecided for both reasons. */
  and(other: Undecided): Undecided {
    return other === this ? this : new Undecided([...new Set([...this.items, ...other.items])]);
  }
}
