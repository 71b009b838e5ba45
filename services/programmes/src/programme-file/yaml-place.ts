import { type Document, isMap, isPair, isScalar, isSeq, type LineCounter, type Node, type Scalar } from 'yaml';

/** A place in a file: line and column from 1. */
export interface FilePlace {
  readonly line: number;
  readonly column: number;
}

/** A file that was parsed, with what leads back to its text. */
export interface ParsedFile {
  readonly text: string;
  readonly document: Document;
  readonly lines: LineCounter;
}

/** The path of a part, as the schema and the audit engine name it. */
export type PartPath = readonly (string | number)[];

/**
 * Where a part stands in a file: where its value begins, or, of a part that is not there, that of the part that lacks it.
 * @param within line and column of a mistake within the text of the part, from 1
 */
export function placeOf(file: ParsedFile, path: PartPath, within: FilePlace | null = null): FilePlace {
  let node: unknown = file.document.contents;
  let start = startOf(node) ?? 0;
  for (const segment of path) {
    const found = childOf(node, segment);
    if (found === null) return placeIn(file, start);
    node = found.value;
    start = startOf(node) ?? found.start ?? start;
  }
  if (within !== null && isScalar(node)) return placeInScalar(file, node, within);
  return placeIn(file, start);
}

/** Where the name of a part stands. */
export function placeOfName(file: ParsedFile, path: PartPath, name: string): FilePlace {
  const start = childOf(nodeAt(file, path), name)?.start;
  return start === undefined || start === null ? placeOf(file, path) : placeIn(file, start);
}

function nodeAt({ document }: ParsedFile, path: PartPath): unknown {
  return path.reduce<unknown>((node, segment) => childOf(node, segment)?.value, document.contents);
}

interface Child {
  readonly value: unknown;
  /** Where its name begins; null in a list. */
  readonly start: number | null;
}

function childOf(node: unknown, segment: string | number): Child | null {
  if (isSeq(node)) {
    const value = node.items[Number(segment)];
    return value === undefined ? null : { value, start: null };
  }
  if (!isMap(node)) return null;
  const pair = node.items.find(({ key }) => isScalar(key) && key.value === segment);
  return isPair(pair) ? { value: pair.value, start: startOf(pair.key) } : null;
}

function startOf(node: unknown): number | null {
  return (node as Node | null | undefined)?.range?.[0] ?? null;
}

/** The place of an offset. */
export function placeIn({ lines }: ParsedFile, offset: number): FilePlace {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

/** Where a line and column of a text stand, however the text is written; its beginning where lines are folded. */
function placeInScalar(file: ParsedFile, node: Scalar, { line, column }: FilePlace): FilePlace {
  const start = startOf(node) ?? 0;
  const source = file.text.slice(start, node.range?.[1] ?? start);
  const head = placeIn(file, start);
  if (node.type === 'BLOCK_LITERAL') {
    const written = source.split('\n');
    const indent = indentOf(written.slice(1));
    return { line: head.line + line, column: column + indent };
  }
  if (line !== 1 || source.includes('\n')) return head;
  if (node.type === 'PLAIN') return { line: head.line, column: head.column + column - 1 };
  const sign = node.type === 'QUOTE_DOUBLE' ? ESCAPED : DOUBLED;
  const written = [...(source.slice(1).match(sign) ?? [])].slice(0, column - 1).join('');
  return { line: head.line, column: head.column + 1 + written.length };
}

/** The signs of a text in double and in single quotes, each as it is written. */
const ESCAPED = /\\x[0-9a-f]{2}|\\u[0-9a-f]{4}|\\.|[^\\]/gi;
const DOUBLED = /''|[^']/g;

function indentOf(lines: readonly string[]): number {
  const first = lines.find((line) => line.trim() !== '') ?? '';
  return first.length - first.trimStart().length;
}
