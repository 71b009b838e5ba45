import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';

/** The refusal of an office that would begin when its organisation has become another one. */
export function hasEnded(): InputValidationError {
  const message = 'The organisation has become another one by then: fill the office in its successor.';
  return new InputValidationError([{ path: 'fromOn', message }]);
}
