import type { DiagnosticCode } from './diagnostic.js';

const LOWER_CAMEL = /^[a-z][A-Za-z0-9]{0,59}$/;

/** Words of CEL, of its type names and of this platform's functions; `teamCode` is the first column of every CSV file. */
const RESERVED = new Set(
  (
    'true false null in as break const continue else for function if import let loop package namespace return var void ' +
    'while prototype int uint double bool string bytes list map type dyn google cel isMissing date daysBetween ' +
    'monthsBetween teamCode'
  ).split(' '),
);

/** Why an item cannot have this name, or null where it can. */
export function nameProblem(name: string): { readonly code: DiagnosticCode; readonly message: string } | null {
  if (!LOWER_CAMEL.test(name)) {
    const message =
      'the name must start with a small letter and hold only letters and digits, at most 60, for example monthsOnLithium.';
    return { code: 'INVALID_NAME', message };
  }
  // Every JavaScript object answers to names such as constructor: an answer under one of them could not be told apart.
  if (RESERVED.has(name) || name in Object.prototype) {
    return {
      code: 'RESERVED_NAME',
      message: `“${name}” is a reserved word: choose another name, for example ${name}Item.`,
    };
  }
  return null;
}
