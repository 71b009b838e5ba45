import { readFileSync } from 'node:fs';
import { parseGoldenCases } from './golden-case.js';
import { goldenReport } from './golden-report.js';

/** Runs a file of golden cases: exit code 0 if none failed, 1 if one did, 2 if the file could not be read. */
function main(file: string | undefined): number {
  if (file === undefined) {
    process.stderr.write('Name the file of golden cases, for example: npm run golden -- cases.json\n');
    return 2;
  }
  try {
    const { lines, failed } = goldenReport(parseGoldenCases(readFileSync(file, 'utf8')));
    process.stdout.write(`${lines.join('\n')}\n`);
    return failed ? 1 : 0;
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown fault';
    process.stderr.write(`The golden file could not be run: ${reason}\n`);
    return 2;
  }
}

process.exitCode = main(process.argv[2]);
