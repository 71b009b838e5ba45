import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const COMMAND = fileURLToPath(new URL('../../../packages/identifier-screen/dist/screen.main.js', import.meta.url));

interface Run {
  readonly code: number;
  readonly out: readonly unknown[];
  readonly err: string;
}

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qip-screen-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function screen(text: string | null): Promise<Run> {
  const file = join(folder, 'list.jsonl');
  if (text !== null) await writeFile(file, text);
  const path = text === null ? join(folder, 'none.jsonl') : file;
  return new Promise((resolve) => {
    execFile(process.execPath, [COMMAND, path, '--today', '2026-03-31'], (error, stdout, stderr) => {
      const lines = stdout.split('\n').filter((line) => line !== '');
      resolve({
        code: typeof error?.code === 'number' ? error.code : 0,
        out: lines.map((line): unknown => JSON.parse(line)),
        err: stderr,
      });
    });
  });
}

describe('the command “screen”', () => {
  it('answers each line with its id, whether it is refused and the kind', async () => {
    const { code, out, err } = await screen(
      [
        '{"id":"a","item":"comment","value":"pt 943 476 5919"}',
        '{"id":2,"item":"dose","value":"lithium 400 mg nocte"}',
        '',
        '{"id":"c","item":"months","value":9434765919}',
        '{"id":"d","item":"lithiumStarted","value":"2012-03-31"}',
        '{"id":"e","item":"comment","value":"2012-03-31"}',
        '{"id":"f","item":"drugs","value":["LITHIUM","SW1A 2AA"]}',
        '{"id":"g","item":"declined","value":true}',
        '{"id":"h","value":null}',
        '{"id":"i","value":"943\u2028476\u20285919"}',
      ].join('\r\n'),
    );
    expect(out).toEqual([
      { id: 'a', refused: true, kind: 'NHS_NUMBER' },
      { id: 2, refused: false, kind: null },
      { id: 'c', refused: true, kind: 'NHS_NUMBER' },
      { id: 'd', refused: false, kind: null },
      { id: 'e', refused: true, kind: 'DATE_OF_BIRTH' },
      { id: 'f', refused: true, kind: 'POSTCODE' },
      { id: 'g', refused: false, kind: null },
      { id: 'h', refused: false, kind: null },
      { id: 'i', refused: true, kind: 'NHS_NUMBER' },
    ]);
    expect([code, err]).toEqual([0, '']);
  });

  it('tells of each malformed line by its number, never by what it holds, and answers the others', async () => {
    const { code, out, err } = await screen(
      [
        '{"id":"a","value":"yes"}',
        '{"id":"b","value":"CANARY 943 476 5919"',
        '["CANARY"]',
        '{"value":"CANARY"}',
        '{"id":"c"}',
        '{"id":"d","item":7,"value":"CANARY"}',
        '{"id":"z","value":"no"}',
      ].join('\n'),
    );
    expect(out).toEqual([
      { id: 'a', refused: false, kind: null },
      { id: 'z', refused: false, kind: null },
    ]);
    expect(code).toBe(1);
    expect(err.match(/^Line \d+/gm)).toEqual(['Line 2', 'Line 3', 'Line 4', 'Line 5', 'Line 6']);
    expect(err).not.toMatch(/CANARY|943/);
  });

  it('answers ten thousand lines in seconds', async () => {
    const line = '{"id":1,"item":"comment","value":"lithium 0.8"}\n';
    const begun = performance.now();
    const { code, out } = await screen(line.repeat(10_000));
    expect([code, out.length]).toEqual([0, 10_000]);
    expect(performance.now() - begun).toBeLessThan(10_000);
  });

  it('says so when there is no such file', async () => {
    expect(await screen(null)).toEqual({ code: 1, out: [], err: 'The file cannot be read (ENOENT).\n' });
  });
});
