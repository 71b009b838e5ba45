import { startChild } from './child.js';
import { program } from './program.js';

/** Runs a built program to its end. @throws with its last lines when that is not 0 */
export async function finished(path: string, environment: Readonly<Record<string, string>>): Promise<void> {
  const child = startChild(program(path), environment);
  const code = await child.ended();
  if (code !== 0) throw new Error(`${path} ended with ${code ?? 'a signal'}.\n${child.output()}`);
}
