import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type FileFault } from './file-fault.js';
import { type CsvLimits } from './csv-reader.js';
import { readCsvFile } from './read-csv-file.js';

const LIMITS: CsvLimits = { bytes: 100_000, rows: 5, rowsInAll: 12, charactersPerRow: 40, seconds: 5 };

interface Read {
  readonly fault: FileFault | null;
  readonly rows: readonly (readonly [number, readonly string[]])[];
}

async function read(body: Readable, limits: CsvLimits = LIMITS, stopAt = Infinity): Promise<Read> {
  const rows: (readonly [number, readonly string[]])[] = [];
  const { fault } = await readCsvFile(body, limits, {
    take: (cells, row) => rows.push([row, cells]),
    flush: () => Promise.resolve(),
    isDone: () => rows.length >= stopAt,
  });
  return { fault, rows };
}

const bytes = (...parts: readonly (string | Buffer)[]): Readable =>
  Readable.from(
    parts.map((part) => Buffer.from(part)),
    { objectMode: false },
  );

describe('a CSV file', () => {
  it.each([
    ['with line feeds', 'a,b\n1,2\n'],
    ['with carriage returns', 'a,b\r1,2\r'],
    ['as spreadsheets write it', '\uFEFFa,b\r\n1,2\r\n'],
    ['without an end of line at its end', 'a,b\n1,2'],
    ['with rows that end in two ways', 'a,b\r\n1,2\n'],
    ['with semicolons', 'a;b\n1;2\n'],
    ['with tabulators', 'a\tb\n1\t2\n'],
    ['with semicolons and quotes', '\uFEFF"a";"b"\r\n"1";"2"\r\n'],
    ['with a line that tells the separator', 'sep=;\r\na;b\r\n1;2\r\n'],
    ['with a byte order mark and such a line', '\uFEFFsep=\t\r\na\tb\r\n1\t2\r\n'],
  ])('%s is read row by row', async (_how, text) => {
    expect(await read(bytes(text))).toEqual({
      fault: null,
      rows: [
        [1, ['a', 'b']],
        [2, ['1', '2']],
      ],
    });
  });

  it('counts rows as a spreadsheet does: line breaks in quotes are of the cell, blank rows count', async () => {
    const text = 'a,b\n"one\ntwo",2\n\n,\n"x, ""y""",4\n';
    expect((await read(bytes(text))).rows).toEqual([
      [1, ['a', 'b']],
      [2, ['one\ntwo', '2']],
      [5, ['x, "y"', '4']],
    ]);
  });

  it.each([
    ['in UTF-8', '\uFEFFnäme,b\r\n"ü ""z""\r\nq",✓\r\n1,2\r\n', 'utf8'],
    ['in UTF-16', '\uFEFFnäme\tb\r\n"ü ""z""\r\nq"\t✓\n1\t2\n', 'utf16le'],
    ['in Windows-1252', 'sep=;\nname;b\r"ü ""z""\r\nq";é\r\n1;2\n', 'latin1'],
  ] as const)('%s is read the same however it comes in', async (_how, content, encoding) => {
    const text = Buffer.from(content, encoding);
    const whole = await read(bytes(text));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 40, maxLength: 40 }), async (sizes) => {
        const parts: Buffer[] = [];
        let at = 0;
        for (const size of sizes) parts.push(text.subarray(at, (at += size)));
        parts.push(text.subarray(at));
        expect(await read(bytes(...parts.filter((part) => part.length > 0)))).toEqual(whole);
      }),
    );
    expect([whole.fault, whole.rows.map(([row, cells]) => [row, cells.length])]).toEqual([
      null,
      [1, 2, 3].map((row) => [row, 2]),
    ]);
  });

  it.each([
    ['cut off inside a character', Buffer.from('a,b\né,é').subarray(0, -1), { kind: 'UNKNOWN_ENCODING', row: null }],
    ['with a quote left open', 'a,b\n1,2\n"3,4\n', { kind: 'BROKEN_QUOTES', row: 3 }],
    ['with a quote in a cell', 'a,b\n1,2"\n', { kind: 'BROKEN_QUOTES', row: 2 }],
    ['with text after a quote', 'a,b\n1,"2"x\n', { kind: 'BROKEN_QUOTES', row: 2 }],
    ['with a row too long', `a,b\n1,2\n${'x'.repeat(38)},22\n`, { kind: 'ROW_TOO_LONG', row: 3 }],
    ['with a row of commas without end', `a,b\n${','.repeat(90_000)}`, { kind: 'ROW_TOO_LONG', row: 2 }],
    ['with a quote that swallows the rest', `a,b\n"${'x\n'.repeat(40_000)}`, { kind: 'ROW_TOO_LONG', row: 2 }],
    ['with too many cases', 'a\n1\n2\n3\n4\n5\n6\n', { kind: 'TOO_MANY_ROWS', row: 7 }],
    ['with too many blank rows', `a\n1\n${'\n'.repeat(11)}`, { kind: 'TOO_MANY_BLANK_ROWS', row: null }],
    ['with too many rows before its headings', ',\n'.repeat(13), { kind: 'TOO_MANY_BLANK_ROWS', row: null }],
    ['too large', 'x,y\n'.repeat(2) + ' '.repeat(100_000), { kind: 'FILE_TOO_LARGE', row: null }],
  ])('%s is refused', async (_how, content, fault) => {
    expect((await read(bytes(content))).fault).toEqual(fault);
  });

  it('may reach every limit', async () => {
    const full = `a\n${'x'.repeat(40)}\n2\n3\n4\n5\n`;
    const { fault, rows } = await read(bytes(full), { ...LIMITS, bytes: full.length });
    expect([fault, rows.length]).toEqual([null, 6]);
  });

  it('costs no more where its rows have another length than its headings', async () => {
    const limits = { ...LIMITS, bytes: 1_000_000, rows: 50_000, rowsInAll: 50_000 };
    const seconds = async (headings: string): Promise<number> => {
      const begun = process.cpuUsage();
      const { rows } = await read(bytes(headings + 'x,y\n'.repeat(40_000)), limits);
      expect(rows).toHaveLength(40_001);
      return process.cpuUsage(begun).user / 1_000_000;
    };
    await seconds('a,b\n');
    expect(await seconds('a,b,c\n')).toBeLessThan(4 * (await seconds('a,b\n')) + 0.1);
  });

  it('may have as many rows as a sheet, blank ones with them', async () => {
    const { fault, rows } = await read(bytes(`a\n1\n${'\n'.repeat(9)}2\n`));
    expect([fault, rows.at(-1)]).toEqual([null, [12, ['2']]]);
  });

  it('may begin with blank rows, which leave as much room for cases', async () => {
    const { fault, rows } = await read(bytes('\n,\na\n1\n2\n3\n4\n5\n'));
    expect([fault, rows.at(0), rows.at(-1)]).toEqual([null, [3, ['a']], [8, ['5']]]);
  });

  it('that breaks off is told from one that is faulty', async () => {
    const broken = Readable.from(
      (async function* () {
        yield await Promise.resolve(Buffer.from('a,b\n1,2\n'));
        throw new Error('aborted');
      })(),
    );
    expect((await read(broken)).fault).toEqual({ kind: 'INTERRUPTED', row: null });
  });

  it('that does not come in time is given up, and its connection left alone', async () => {
    const stalled = new Readable({ read: () => undefined });
    stalled.push(Buffer.from('a,b\n'));
    const { fault } = await read(stalled, { ...LIMITS, seconds: 0.05 });
    expect(fault).toEqual({ kind: 'TOO_SLOW', row: null });
    expect(stalled.destroyed).toBe(false);
    stalled.destroy();
  });

  it('is not read further than the reader wants, and its connection left alone', async () => {
    const endless = Readable.from(
      (function* () {
        for (;;) yield Buffer.from('1,2\n'.repeat(16));
      })(),
    );
    const { fault, rows } = await read(endless, { ...LIMITS, rows: 1_000 }, 1);
    expect([fault, rows.length, endless.destroyed]).toEqual([null, 1, false]);
    endless.destroy();
  });
});
