/**
 * Whether a JSON value has lists or objects within each other to more than a number of levels. It does not call itself: a
 * megabyte of brackets is half a million levels, and what walks them by calling itself ends in a stack overflow.
 */
export function isNestedDeeperThan(levels: number, value: unknown): boolean {
  let within: readonly unknown[] = [value];
  for (let level = 0; within.length > 0; level += 1) {
    const containers = within.filter((one) => typeof one === 'object' && one !== null);
    if (containers.length > 0 && level === levels) return true;
    within = containers.flatMap((one): unknown[] => Object.values(one));
  }
  return false;
}
