import { ConfigurationError } from '../config/parse-config.js';

/** Runs a process' work. What an operator can mend is said in one message without a stack; the process then ends with 1. */
export async function runMain(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    process.stderr.write(`${account(error)}\n`);
    process.exit(1);
  }
}

/** An error's own words and those of its causes; of an unforeseen one the stack as well. */
function account(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isForeseen = error instanceof ConfigurationError || error.name === 'Error';
  const own = isForeseen ? error.message : (error.stack ?? error.message);
  return error.cause === undefined ? own : `${own}\n${account(error.cause)}`;
}
