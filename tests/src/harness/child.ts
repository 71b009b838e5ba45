import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A process of the platform that a test started. */
export interface Child {
  /** Waits for a line of its output. */
  sees(line: RegExp): Promise<string>;
  /** Sends a signal and waits for the end; the exit code, or null after a signal that could not be handled. */
  end(signal: NodeJS.Signals): Promise<number | null>;
  /** Waits for the end. */
  ended(): Promise<number | null>;
  /** The last lines that it wrote. */
  output(): string;
}

const PATIENCE_MS = 120_000;

/** Starts a Node.js program with nothing in its environment but what is given and the way to its tools. */
export function startChild(program: string, environment: Readonly<Record<string, string>>): Child {
  const child = spawn(process.execPath, [program], {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const waiting = new Set<(line: string) => void>();
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      for (const tell of waiting) tell(line);
    });
  }
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return {
    sees: (pattern) => seen(child, lines, waiting, pattern),
    end: (signal) => {
      child.kill(signal);
      return exit;
    },
    ended: () => exit,
    output: () => lines.slice(-15).join('\n'),
  };
}

function seen(
  child: ChildProcess,
  lines: readonly string[],
  waiting: Set<(line: string) => void>,
  pattern: RegExp,
): Promise<string> {
  const already = lines.find((line) => pattern.test(line));
  if (already !== undefined) return Promise.resolve(already);
  return new Promise((resolve, reject) => {
    const fail = (why: string): void => {
      done();
      reject(new Error(`${why}\n${lines.slice(-15).join('\n')}`));
    };
    const tell = (line: string): void => {
      if (!pattern.test(line)) return;
      done();
      resolve(line);
    };
    const exited = (): void => {
      fail('The process ended before it was ready.');
    };
    const timer = setTimeout(() => {
      fail('The process was not ready in time.');
    }, PATIENCE_MS);
    const done = (): void => {
      clearTimeout(timer);
      waiting.delete(tell);
      child.off('exit', exited);
    };
    waiting.add(tell);
    child.once('exit', exited);
  });
}
