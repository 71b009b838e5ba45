import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type AuditItem, type AuditTool } from '@qip/audit-engine/audit-tool';
import { type Standard } from '@qip/audit-engine/standard';
import { isLocalDate } from '@qip/subgraph-kit/values/local-date';
import { SAMPLE_AUDIT_TOOL, SAMPLE_STANDARDS } from '@qip/testkit/sample-definition';
import { type ProgrammeFile, programmeFileJsonSchema } from './programme-file.schema.js';
import { inFile, readProgrammeFile } from './read-programme-file.js';
import { writeProgrammeFile } from './write-programme-file.js';

const SCHEMA_URL = 'https://platform.test/schema.json';
const DAY = '2027-01-31';
if (!isLocalDate(DAY)) throw new Error('no date');

const FILE: ProgrammeFile = {
  topic: '7',
  title: 'Monitoring of patients prescribed lithium',
  clinicalArea: 'Mood disorders',
  auditUnit: 'PATIENT',
  nextReviewOn: DAY,
  definition: { tool: SAMPLE_AUDIT_TOOL, standards: SAMPLE_STANDARDS },
};
const YAML = writeProgrammeFile(FILE, 'yaml', SCHEMA_URL);
const JSON_TEXT = writeProgrammeFile(FILE, 'json', SCHEMA_URL);

/** Line, column, path and message of every mistake. */
function problemsIn(text: string): readonly (readonly [string, string, string])[] {
  const read = readProgrammeFile(text);
  return read.kind === 'READ'
    ? []
    : read.problems.map(({ line, column, path, message }) => [`${line}:${column}`, path, message]);
}

/** The rest of the line at a place. */
function textAt(text: string, place: string): string {
  const [line = 0, column = 0] = place.split(':').map(Number);
  return (text.split('\n')[line - 1] ?? '').slice(column - 1);
}

/** Text as authors may give it: any signs on one line, without space around it. */
const line = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .map((text) => text.replaceAll(/[\p{Cc}\p{Cs}]/gu, '').trim())
  .filter((text) => text !== '');
const awkward = fc.constantFrom(
  'no',
  '7',
  '1e3',
  '~',
  '# x',
  '- a',
  'a: b',
  "it's",
  '2027-01-01',
  '{',
  '"',
  'null',
  '\\n',
);
const text = fc.oneof(line, awkward);
const lines = fc
  .array(fc.oneof(line, fc.constantFrom(' ', '\t', '  deep', '')), { maxLength: 4 })
  .chain((parts) => fc.constantFrom('\n', '\r\n', '\n\n').map((ending) => parts.join(ending)));
const optional = <Value>(value: fc.Arbitrary<Value>, name: string): fc.Arbitrary<object> =>
  fc.option(value, { nil: undefined }).map((given) => (given === undefined ? {} : { [name]: given }));
const options = fc.array(fc.record({ code: text, label: text }), { minLength: 1, maxLength: 3 });
// JSON knows no zero below zero.
const limit = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value));
const kinds = fc.oneof(
  fc.constant({ kind: 'BOOLEAN' }),
  fc
    .tuple(optional(limit, 'minimum'), optional(text, 'unit'))
    .map(([minimum, unit]) => ({ kind: 'DECIMAL', decimalPlaces: 2, ...minimum, ...unit })),
  fc.constant({ kind: 'INTEGER', minimum: 0, maximum: -0.5 }),
  options.map((given) => ({ kind: 'MULTIPLE_CHOICE', options: given })),
  fc.constant({ kind: 'CIVIL_DATE', earliest: '2020-02-30' }),
  fc.constant({ kind: 'SHORT_TEXT', maximumLength: 20 }),
);
const item = fc
  .tuple(kinds, text, text, fc.boolean(), optional(lines, 'help'), optional(lines, 'visibleWhen'))
  .map(([kind, name, label, isRequired, help, visibleWhen]) => ({
    // The parts come in another order than they are written in.
    ...visibleWhen,
    ...kind,
    ...help,
    isRequired,
    label,
    section: 'A',
    name,
  })) as fc.Arbitrary<AuditItem>;
const standard: fc.Arbitrary<Standard> = fc.record({
  metWhen: lines,
  number: fc.constant(1),
  statement: text,
  direction: fc.constantFrom('HIGHER', 'LOWER', 'NEUTRAL'),
  targetPercent: fc.option(fc.integer({ min: 0, max: 100 })),
  evidence: fc.array(fc.record({ code: text, body: text }), { maxLength: 2 }),
  eligibleWhen: lines,
  exclusions: fc.array(fc.record({ when: lines, code: text, reason: text }), { maxLength: 2 }),
  missingData: fc.constantFrom('REPORT_AS_MISSING', 'COUNT_AS_NOT_MET'),
});
const tool: fc.Arbitrary<AuditTool> = fc.record({
  sections: fc.array(fc.record({ title: text, code: text }), { minLength: 1, maxLength: 2 }),
  items: fc.array(item, { minLength: 1, maxLength: 4 }),
  rules: fc.constant([]),
});

describe('a programme file', () => {
  it.each(['yaml', 'json'] as const)('written as %s, read and written again is the same to the byte', (form) => {
    fc.assert(
      fc.property(tool, standard, text, (anyTool, anyStandard, title) => {
        const definition = { tool: anyTool, standards: [anyStandard] };
        const file = { ...FILE, title: `On ${title}`, definition };
        const written = writeProgrammeFile(file, form, SCHEMA_URL);
        const read = readProgrammeFile(written);
        if (read.kind === 'REFUSED') throw new Error(read.problems.map(({ message }) => message).join(' '));
        expect(read.file).toEqual(file);
        expect(writeProgrammeFile(read.file, form, SCHEMA_URL)).toBe(written);
      }),
      { numRuns: 60 },
    );
  });

  it('names its schema for editors, in the way of either form', () => {
    expect(YAML.split('\n')[0]).toBe(`# yaml-language-server: $schema=${SCHEMA_URL}`);
    expect(JSON.parse(JSON_TEXT)).toMatchObject({ $schema: SCHEMA_URL, format: 'qip-programme/1', topic: '7' });
  });

  it('may come with comments, on one line, or with a byte order mark', () => {
    const commented = YAML.replace('standards:', '# What is measured.\nstandards:');
    for (const given of [commented, JSON.stringify(JSON.parse(JSON_TEXT)), `\uFEFF${YAML}`]) {
      expect(readProgrammeFile(given)).toMatchObject({ kind: 'READ', file: FILE });
    }
  });

  it('has the JSON Schema that is published with the platform', () => {
    const published = readFileSync(new URL('../../../../schema/qip-programme-1.schema.json', import.meta.url), 'utf8');
    expect(programmeFileJsonSchema()).toBe(published);
  });
});

describe('a file that is none', () => {
  it.each([
    [
      'a: &b 1\nc: *b',
      '1:4',
      'Anchors and aliases (& and *) are not read: write it out, or put a text that begins so in quotes.',
    ],
    ['a: !!binary aGk=', '1:4', 'Tags (!) are not read: leave it out, or put a text that begins so in quotes.'],
    ['a: !js 1', '1:4', 'Tags (!) are not read: leave it out, or put a text that begins so in quotes.'],
    ['%YAML 1.1\n---\na: yes', '1:1', 'Directives (%) are not read: leave it out.'],
    ['a: 1\nb: {c: 1, c: 2}', '2:11', 'The name “c” stands here twice.'],
    ['{"a": "b', '1:9', 'This is neither YAML 1.2 nor JSON: Missing closing "quote'],
  ])('%j is refused where it goes wrong', (given, place, message) => {
    expect(problemsIn(given)[0]).toEqual([place, '', message]);
  });

  it.each(['- ', '? ', '[', '{? ', '[a: ', '- [', '{"a":'])('cannot bring the parser down with %j', (piece) => {
    const bomb = piece.repeat(Math.floor(300_000 / piece.length));
    expect(problemsIn(bomb)).toEqual([[expect.stringMatching(/^1:/), '', 'No part of a programme lies so deep.']]);
  });

  it('cannot keep the parser busy with very many parts, names or mistakes', () => {
    const names = Array.from({ length: 8000 }, (_, index) => `k${index}: 1\n`).join('');
    expect(problemsIn('- a\n'.repeat(75_000))).toEqual([[expect.any(String), '', 'No programme has so many parts.']]);
    expect(problemsIn(names)).toContainEqual(['1:1', 'topic', 'This is missing: it has to be given.']);
    expect(problemsIn('"'.repeat(40_000))).toHaveLength(200);
  });

  it('cannot bring it down by what is far to the right either', () => {
    const far = `a:\n${' '.repeat(201)}- 1`;
    expect(problemsIn(far)).toEqual([['2:1', '', 'No part of a programme lies so deep.']]);
  });

  it.each([
    ['topic: "7"', 'topic: 7', '7', 'topic', 'This must be text: write it in quotes.'],
    [
      'HIGHER',
      'HIGHR',
      'HIGHR',
      'standards.0.direction',
      'This must be HIGHER, LOWER or NEUTRAL. Did you mean HIGHER?',
    ],
    [
      'kind: BOOLEAN',
      'kind: BOOLAEN',
      'BOOLAEN',
      'auditTool.items.1.kind',
      'This must be BOOLEAN, INTEGER, DECIMAL, CHOICE, MULTIPLE_CHOICE, CIVIL_DATE, AGE_YEARS, AGE_BAND or SHORT_TEXT. Did you mean BOOLEAN?',
    ],
    [
      'isRequired: true\n',
      'isRequired: yes\n',
      'yes',
      'auditTool.items.0.isRequired',
      'This must be true or false, without quotes.',
    ],
    [
      'title: Monitoring',
      'titel: Monitoring',
      'format: qip-programme/1',
      'title',
      'This is missing: it has to be given.',
    ],
    ['  rules:', '  ruels:', 'sections:', 'auditTool.rules', 'This is missing: it has to be given.'],
    [
      'unit: months',
      'unit: months\n      colour: red',
      'colour: red',
      'auditTool.items.2',
      'This kind of item has no colour: leave it out.',
    ],
    [
      'format: qip-programme/1',
      'format: qip-programme/2',
      'qip-programme/2',
      'format',
      'Write qip-programme/1: no other form is read.',
    ],
  ])('with %j made %j says where', (right, wrong, there, path, message) => {
    const file = YAML.replace(right, wrong);
    const found = problemsIn(file).find(([, of, says]) => of === path && says === message);
    expect(textAt(file, found?.[0] ?? '')).toBe(there);
  });
});

describe('a mistake within an expression', () => {
  const found = { path: 'standards.0.metWhen', code: 'UNKNOWN_NAME', message: 'There is none.' } as const;
  const placed = (file: string, line: number, column: number): string => {
    const read = readProgrammeFile(file);
    if (read.kind === 'REFUSED') throw new Error('The file should be read.');
    const problem = inFile(read.parsed, { ...found, line, column });
    const written = file.split('\n')[problem.line - 1] ?? '';
    return written.slice(problem.column - 1);
  };
  const withMet = (metWhen: string): string => YAML.replace('metWhen: serumLevels >= 4', `metWhen: ${metWhen}`);

  it.each([
    ['plain', withMet('a && levels >= 4'), 1, 6, 'levels >= 4'],
    ['in double quotes', withMet('"x == \\"\\u0041\\" && levels >= 4"'), 1, 13, 'levels >= 4"'],
    ['in single quotes', withMet("'x == ''A'' && levels'"), 1, 13, "levels'"],
    ['in lines of its own', withMet('|-\n      x &&\n        levels >= 4'), 2, 3, 'levels >= 4'],
    ['folded, at its beginning', withMet('>-\n      x &&\n      levels >= 4'), 1, 6, '>-'],
  ])('%s stands where it stands in the file', (_how, file, line, column, rest) => {
    expect(placed(file, line, column)).toBe(rest);
  });

  it('of a JSON file has its place, too', () => {
    expect(placed(JSON_TEXT, 1, 13)).toBe('>= 4",');
  });
});
