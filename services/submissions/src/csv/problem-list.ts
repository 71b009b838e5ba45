import { type IdentifierKind } from '@qip/identifier-screen/identifier-kind';
import { fileProblem, type FileProblem } from './file-problem.js';

/** The problems of one file, as they are found. Memory is bounded: what is beyond the limit is counted and not kept. */
export class ProblemList {
  readonly #most: number;
  readonly #errors: FileProblem[] = [];
  readonly #warnings: FileProblem[] = [];
  #errorCount = 0;
  #warningCount = 0;
  #identifierKind: IdentifierKind | null = null;

  /** @param most how many are kept; errors come before warnings */
  constructor(most: number) {
    this.#most = most;
  }

  add(problem: FileProblem): void {
    this.#identifierKind ??= problem.identifierKind;
    const kept = problem.severity === 'ERROR' ? this.#errors : this.#warnings;
    if (kept.length < this.#most) kept.push(problem);
    if (problem.severity === 'ERROR') this.#errorCount += 1;
    else this.#warningCount += 1;
  }

  /** Adds what stopped the reading of the file: it is kept whatever else was found. */
  addFault(fault: FileProblem): void {
    this.#errors.unshift(fault);
    this.#errors.splice(this.#most);
    this.#errorCount += 1;
  }

  get hasErrors(): boolean {
    return this.#errorCount > 0;
  }

  /** How many were found, kept or not. */
  get count(): number {
    return this.#errorCount + this.#warningCount;
  }

  /** What the first refused value looked like; null when there was none. */
  get identifierKind(): IdentifierKind | null {
    return this.#identifierKind;
  }

  /** What is kept, in the order of the file, with a note at the end where there were more. */
  kept(): readonly FileProblem[] {
    const kept = [...this.#errors, ...this.#warnings].slice(0, this.#most).sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
    return this.count > kept.length ? [...kept, this.#note(kept.length)] : kept;
  }

  #note(kept: number): FileProblem {
    const message = `There are ${this.count} problems: the ${kept} listed are the first ones, errors before warnings. Put these right and upload the file again to see the others.`;
    return fileProblem({ code: 'MORE_PROBLEMS', severity: 'WARNING', message });
  }
}
