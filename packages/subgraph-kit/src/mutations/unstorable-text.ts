/** A text that cannot be stored, by its path inside the input. */
export interface TextProblem {
  readonly path: string;
  readonly message: string;
}

const MESSAGE = 'This text holds a character that cannot be stored: NUL, or half of a character pair. Type it anew.';

/**
 * Finds every text in an input that PostgreSQL could not store as it is: with a NUL, or with a surrogate that stands alone.
 * A key of a free-form object is a text as well; its path is that of the object, so that no key is repeated.
 */
export function unstorableTexts(value: unknown, path = ''): readonly TextProblem[] {
  if (typeof value === 'string') return isStorable(value) ? [] : [{ path, message: MESSAGE }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    if (!isStorable(key)) return [{ path, message: MESSAGE }];
    return unstorableTexts(part, path === '' ? key : `${path}.${key}`);
  });
}

function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}
