import { describe, expect, it } from '@jest/globals';
import { csvFile, type CsvValue } from './csv-file.js';

async function textOf(headings: readonly string[], rows: readonly (readonly CsvValue[])[]): Promise<string> {
  let text = '';
  for await (const part of csvFile(headings, rows)) text += part;
  return text;
}

describe('a CSV file', () => {
  it('begins with the mark of its encoding and its headings, and ends each row as Windows does', async () => {
    expect(await textOf(['a', 'b'], [['é', 1]])).toBe('\uFEFFa,b\r\né,1\r\n');
    expect(await textOf(['a'], [])).toBe('\uFEFFa\r\n');
  });

  it('quotes what would break a row', async () => {
    expect(await textOf(['a', 'b'], [['x,"y"\nz', null]])).toBe('\uFEFFa,b\r\n"x,""y""\nz",\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@sum', '\tx', '\rx', '＝1', '＋1', '－1', '＠1', '=cmd|’ /C calc’!A0', '="a,b"'])(
    'gives %j no chance to be a formula, in a heading either',
    async (text) => {
      const [heading = '', cell = ''] = (await textOf([text], [[text]])).replace('\uFEFF', '').split('\r\n');
      for (const written of [heading, cell]) expect(written).toMatch(/^"?'/);
    },
  );

  it('leaves negative numbers numbers, and writes yes and no', async () => {
    expect(await textOf(['a', 'b', 'c'], [[-1.5, true, false]])).toBe('\uFEFFa,b,c\r\n-1.5,yes,no\r\n');
  });

  it('is made part by part, and asks for no more rows than are taken in', async () => {
    let made = 0;
    function* rows(): Generator<readonly CsvValue[]> {
      for (; made < 100_000; made += 1) yield [made];
    }
    const file = csvFile(['n'], rows());
    const { value: first } = await file.next();
    expect(String(first).split('\r\n').slice(0, 3)).toEqual(['\uFEFFn', '0', '1']);
    expect(made).toBeLessThan(1_000);
    let last = '';
    for await (const part of file) last = part;
    expect(last.trimEnd().split('\r\n').at(-1)).toBe('99999');
  });
});
