const LONGEST = 100;

/** A name that any system can keep a file under, and that needs no quoting in a header: letters, digits, dots and dashes. */
export function safeFileName(name: string): string {
  const safe = name
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/-?\.[-.]*/g, '.')
    .replace(/^[-.]+|[-.]+$/g, '');
  return safe === '' ? 'file' : safe.slice(-LONGEST).replace(/^[-.]+/, '');
}

/** Whether a name is one that `safeFileName` makes. */
export function isSafeFileName(name: string): boolean {
  return name !== '' && safeFileName(name) === name;
}
