import { type Log } from '../logs/log.js';

/** Steps of a shutdown, in order: stop being ready, let requests finish, close. */
export type ShutdownStep = () => Promise<void>;

const SHUTDOWN_WITHIN_MS = 25_000;

/**
 * Waits for SIGTERM or SIGINT, then runs the steps and ends the process with 0. A second signal, or a shutdown that takes
 * longer than an orchestrator would wait, ends it with 1.
 */
export function runUntilTold(log: Log, steps: readonly ShutdownStep[]): void {
  let isEnding = false;
  const end = (signal: string): void => {
    if (isEnding) process.exit(1);
    isEnding = true;
    log.info('Shutting down.', { signal });
    setTimeout(() => {
      log.warn('The shutdown took too long.');
      process.exit(1);
    }, SHUTDOWN_WITHIN_MS).unref();
    shutDown(steps).then(
      () => process.exit(0),
      (error: unknown) => {
        log.fault('The shutdown failed.', error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', () => {
    end('SIGTERM');
  });
  process.on('SIGINT', () => {
    end('SIGINT');
  });
}

async function shutDown(steps: readonly ShutdownStep[]): Promise<void> {
  for (const step of steps) await step();
}
