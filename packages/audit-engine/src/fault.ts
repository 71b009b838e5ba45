import type { Diagnostic } from './diagnostic.js';

/** Thrown when a definition that is not clean is compiled: whoever stores definitions checks them first. */
export class DefinitionFault extends Error {
  override readonly name = 'DefinitionFault';

  constructor(readonly diagnostics: readonly Diagnostic[]) {
    const lines = diagnostics.map((each) => `- ${each.path}: ${each.message}`);
    super(`The audit definition has ${diagnostics.length} mistake(s) and cannot be used:\n${lines.join('\n')}`);
  }
}

/**
 * Thrown when a case cannot be evaluated for any reason but a missing value: an answer of the wrong type, a division by
 * zero, a number out of bounds. It stops the analysis, so that it never becomes a figure. The message holds no answer.
 */
export class EvaluationFault extends Error {
  override readonly name = 'EvaluationFault';

  /** @param path The item or expression at fault, for example `standards[2].metWhen`. */
  constructor(
    readonly path: string,
    reason: string,
  ) {
    super(`${path} cannot be evaluated: ${reason}`);
  }
}

/** Thrown when stored outcomes do not fit the standards they are said to belong to. */
export class OutcomeCodeFault extends Error {
  override readonly name = 'OutcomeCodeFault';
}
