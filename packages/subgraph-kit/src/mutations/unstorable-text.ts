/** A text that cannot be stored, by its path inside the input. */
export interface TextProblem {
  readonly path: string;
  readonly message: string;
}

const MESSAGE = 'This text holds a character that cannot be stored: NUL, or half of a character pair. Type it anew.';

/**
 * Finds every text in an input that PostgreSQL could not store as it is: with a NUL, or with a surrogate that stands alone.
 * The keys of a free-form object are texts that somebody typed as well: what is wrong with one, or below one, has the path
 * of that object, so that no key is repeated. Free-form objects are plain; every other one is an instance of its input type.
 */
export function unstorableTexts(input: object): readonly TextProblem[] {
  return Object.entries(input).flatMap(([name, part]) => problemsAt(name, part));
}

function problemsAt(path: string, value: unknown): readonly TextProblem[] {
  if (typeof value === 'string') return isStorable(value) ? [] : [{ path, message: MESSAGE }];
  if (typeof value !== 'object' || value === null) return [];
  if (isFreeForm(value)) return isAllStorable(value) ? [] : [{ path, message: MESSAGE }];
  return Object.entries(value).flatMap(([key, part]) => problemsAt(`${path}.${key}`, part));
}

function isFreeForm(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function isAllStorable(value: unknown): boolean {
  if (typeof value === 'string') return isStorable(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, part]) => isStorable(key) && isAllStorable(part));
}

function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}
