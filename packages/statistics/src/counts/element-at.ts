/**
 * The element at an index that the caller knows to exist.
 *
 * @throws RangeError when it does not: a fault of the calling code, never of the data.
 */
export function elementAt<T>(values: readonly T[], index: number): T {
  const value = values[index];
  if (value === undefined) throw new RangeError(`There is no element ${index} in a list of ${values.length}.`);
  return value;
}
