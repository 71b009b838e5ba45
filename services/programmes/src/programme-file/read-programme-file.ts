import { isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { type z } from 'zod';
import { type DiagnosticCode } from '@qip/audit-engine/diagnostic';
import { withoutNulls } from '../definition/without-nulls.js';
import { formMessage } from './file-messages.js';
import { type ProgrammeFile, programmeFileSchema } from './programme-file.schema.js';
import { outOfBounds } from './yaml-bounds.js';
import { type FilePlace, type ParsedFile, type PartPath, placeIn, placeOf, placeOfName } from './yaml-place.js';

/** A mistake in a file, where it stands. */
export interface FileProblem extends FilePlace {
  /** The part, for example `standards.0.metWhen`; empty for the file as a whole. */
  readonly path: string;
  /** Null where the form of the file is at fault, and not what it says. */
  readonly code: DiagnosticCode | null;
  readonly message: string;
}

/** A programme that was read, with what finds its parts in the file; or what keeps it from being one. */
export type ReadProgrammeFile =
  | { readonly kind: 'READ'; readonly file: ProgrammeFile; readonly parsed: ParsedFile }
  | { readonly kind: 'REFUSED'; readonly problems: readonly FileProblem[] };

/** More are not told at once: whoever has so many has another form in mind. */
const MOST_PROBLEMS = 200;

/** Reads a programme from YAML 1.2 or JSON, which is YAML as well. Nothing in it is run, referred to or looked up. */
export function readProgrammeFile(text: string): ReadProgrammeFile {
  const bound = outOfBounds(text);
  if (bound !== null) return refused([whole(placeInText(text, bound.offset), bound.message)]);
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    // The library holds each name against all others of its map, and takes minutes for a large one.
    uniqueKeys: false,
    schema: 'core',
    version: '1.2',
  });
  const parsed = { text, document, lines };
  const written = [...document.errors, ...document.warnings]
    .slice(0, MOST_PROBLEMS)
    .map(({ message, pos }) => whole(placeIn(parsed, pos[0]), yamlMessage(message)));
  const problems = [...written, ...repeatedNames(parsed)];
  if (problems.length > 0) return refused(problems);
  const read = programmeFileSchema.safeParse(withoutNulls(document.toJS({ maxAliasCount: 0 })), { error: formMessage });
  if (read.success) return { kind: 'READ', file: read.data, parsed };
  return refused(read.error.issues.slice(0, MOST_PROBLEMS).flatMap((issue) => problemsOf(parsed, issue)));
}

function refused(problems: readonly FileProblem[]): ReadProgrammeFile {
  return { kind: 'REFUSED', problems: problems.slice(0, MOST_PROBLEMS) };
}

function whole(place: FilePlace, message: string): FileProblem {
  return { ...place, path: '', code: null, message };
}

function placeInText(text: string, offset: number): FilePlace {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** The parser's first sentence: the others show a piece of the text. */
function yamlMessage(message: string): string {
  return `This is neither YAML 1.2 nor JSON: ${message.split('\n')[0] ?? ''}`;
}

/** Names that stand twice in one map, of which only one could count. */
function repeatedNames(parsed: ParsedFile): readonly FileProblem[] {
  const found: FileProblem[] = [];
  visit(parsed.document, {
    Map: (_key, map) => {
      const names = new Set<unknown>();
      for (const { key } of map.items) {
        const name = isScalar(key) ? key.value : null;
        if (names.has(name) && isScalar(key)) {
          found.push(whole(placeIn(parsed, key.range?.[0] ?? 0), `The name “${String(name)}” stands here twice.`));
        }
        names.add(name);
      }
      return found.length < MOST_PROBLEMS ? undefined : visit.BREAK;
    },
  });
  return found;
}

function problemsOf(parsed: ParsedFile, issue: z.core.$ZodIssue): readonly FileProblem[] {
  const path = issue.path.filter((part) => typeof part !== 'symbol');
  const problem = { path: path.join('.'), code: null, message: issue.message };
  if (issue.code !== 'unrecognized_keys') return [{ ...problem, ...placeOf(parsed, path) }];
  const [first = ''] = issue.keys;
  return [{ ...problem, ...placeOfName(parsed, path, first) }];
}

/** A mistake that was found in what a file says, by its path in it. */
export interface FoundProblem {
  readonly path: string;
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly line: number | null;
  readonly column: number | null;
}

/** The same mistake where it stands in the file. */
export function inFile(parsed: ParsedFile, { path, code, message, line, column }: FoundProblem): FileProblem {
  const parts: PartPath = path.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  const within = line === null || column === null ? null : { line, column };
  return { path, code, message, ...placeOf(parsed, parts, within) };
}
