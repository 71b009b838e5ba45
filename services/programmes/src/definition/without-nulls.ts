/**
 * GraphQL's input objects as plain ones without what was left out or given as null: the audit engine knows a part only as
 * there or not there. An empty list of options is none, too: so an item without options reads, and so it can be sent back.
 */
export function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const given = Object.entries(value).filter(([name, part]) => !isAbsent(name, part));
  return Object.fromEntries(given.map(([name, part]) => [name, withoutNulls(part)]));
}

function isAbsent(name: string, part: unknown): boolean {
  return part === null || part === undefined || (name === 'options' && Array.isArray(part) && part.length === 0);
}
