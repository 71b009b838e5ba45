/** `npm run -s screen -- FILE [--today 2026-03-31]`: says of each line of a list whether the screen refuses its value. */
import { createReadStream } from 'node:fs';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { screenLine } from './screen-line.js';

const USE = 'Use: npm run -s screen -- FILE [--today 2026-03-31]. Each line of FILE is {"id", "item", "value"}.';

try {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { today: { type: 'string' } } });
  const [file] = positionals;
  const now = values.today === undefined ? Date.now() : Date.parse(values.today);
  if (file === undefined || Number.isNaN(now)) complain(USE);
  else await screenFile(file, now);
} catch (error) {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  complain(code.startsWith('ERR_PARSE_ARGS') ? USE : `The file cannot be read (${code}).`);
}

async function screenFile(path: string, now: number): Promise<void> {
  let number = 0;
  for await (const line of linesOf(path)) {
    number += 1;
    const answer = screenLine(line, now);
    if (answer.kind === 'MALFORMED') complain(`Line ${number} ${answer.message}`);
    else if (answer.kind === 'ANSWER' && !process.stdout.write(`${answer.text}\n`)) await once(process.stdout, 'drain');
  }
}

/** Lines end with a line feed and nothing else: in a text of JSON the other ends of lines of Unicode may stand as they are. */
async function* linesOf(path: string): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of createReadStream(path, 'utf8')) {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  yield rest;
}

function complain(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
