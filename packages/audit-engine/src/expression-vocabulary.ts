/** The functions an expression may call, with the number of arguments they take. */
export const FUNCTIONS: ReadonlyMap<string, number> = new Map([
  ['isMissing', 1],
  ['date', 1],
  ['daysBetween', 2],
  ['monthsBetween', 2],
  ['size', 1],
  ['int', 1],
  ['double', 1],
]);

/** The list methods an expression may call, with the number of arguments they take. */
export const METHODS: ReadonlyMap<string, number> = new Map([
  ['exists', 2],
  ['all', 2],
  ['exists_one', 2],
  ['filter', 2],
  ['size', 0],
]);

/** What to write instead of things that CEL or other languages have and audit expressions do not. */
export const INSTEAD: ReadonlyMap<string, string> = new Map([
  ['has', 'write !isMissing(item)'],
  ['not', 'write !item, or !(…) around a condition'],
  ['isNull', 'write isMissing(item)'],
  ['isBlank', 'write isMissing(item)'],
  ['timestamp', 'write date("yyyy-mm-dd")'],
  ['duration', 'compare daysBetween(a, b) or monthsBetween(a, b) with a number'],
  ['now', 'ask for the date of the audit as an item, so that the result can be recomputed'],
  ['today', 'ask for the date of the audit as an item, so that the result can be recomputed'],
  ['contains', 'write "CODE" in item'],
  ['matches', 'use a choice instead of free text'],
  ['startsWith', 'use a choice instead of free text'],
  ['endsWith', 'use a choice instead of free text'],
  ['map', 'use exists, all or filter'],
  ['count', 'write size(item), or item.filter(x, …).size()'],
  ['length', 'write size(item)'],
  ['any', 'write item.exists(x, …)'],
]);
