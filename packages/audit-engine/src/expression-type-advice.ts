import type { TypeError as CelTypeError } from '@marcbachmann/cel-js';
import type { ExpressionProblem } from './expression-problem.js';

const IN_WORDS: ReadonlyMap<string, string> = new Map([
  ['bool', 'true or false'],
  ['int', 'a whole number'],
  ['double', 'a decimal number'],
  ['string', 'a text or option code'],
  ['list<string>', 'a list of option codes'],
  ['list<int>', 'a list of whole numbers'],
  ['list<double>', 'a list of decimal numbers'],
  ['CivilDate', 'a date'],
]);

/** A CEL type in an author's words. */
export function typeInWords(type: string): string {
  return IN_WORDS.get(type) ?? (type.startsWith('list') ? 'a list' : type);
}

const isNumber = (type: string): boolean => type === 'int' || type === 'double';

/** Which mistake two types beside one operator suggest, first match first. */
const ADVICE: readonly (readonly [(left: string, right: string) => boolean, string])[] = [
  [
    (left, right) => isNumber(left) && isNumber(right),
    'Write whole numbers with a point (100.0) beside decimal ones, or convert with double(…).',
  ],
  [
    (left, right) => left.startsWith('list') || right.startsWith('list'),
    'Ask whether a list holds something with: "CODE" in item.',
  ],
  [
    (left, right) => left === 'CivilDate' || right === 'CivilDate',
    'Write a fixed date as date("yyyy-mm-dd"); differences are daysBetween(a, b) and monthsBetween(a, b).',
  ],
  [
    (left, right) => left === 'bool' && isNumber(right),
    'Split a double comparison in two and join them with &&; a yes/no item stands alone or is compared with true or false.',
  ],
  [
    (left, right) => left === 'bool' || right === 'bool',
    'A yes/no item stands alone, or is compared with true or false, without quotes.',
  ],
  [
    (left, right) => left === 'string' || right === 'string',
    'Only texts and option codes are written in quotes; numbers are not.',
  ],
];

function operatorProblem(summary: string): string | null {
  const binary = /^no such overload: (.+?) (==|!=|<=|>=|<|>|in|\+|-|\*|\/|%) (.+)$/.exec(summary);
  if (binary !== null) {
    const [, left = '', operator = '', right = ''] = binary;
    const advice = ADVICE.find(([applies]) => applies(left, right))?.[1] ?? 'Compare like with like.';
    return `${operator} does not go between ${typeInWords(left)} and ${typeInWords(right)}. ${advice}`;
  }
  const unary = /^no such overload: ([!-])(.+)$/.exec(summary);
  if (unary === null) return null;
  const [, operator = '', operand = ''] = unary;
  const wanted = operator === '!' ? 'a condition (true or false)' : 'a number';
  return `${operator} stands before ${wanted}, but here before ${typeInWords(operand)}.`;
}

function ternaryProblem(summary: string): string {
  const [, left = '', right = ''] = /got '(.+)' and '(.+)'/.exec(summary) ?? [];
  return `both sides of the : must be of one type, but they are ${typeInWords(left)} and ${typeInWords(right)}.`;
}

function message(error: CelTypeError): string {
  const found = typeInWords(/got '(.+)'/.exec(error.summary)?.[1] ?? '');
  switch (error.code) {
    case 'invalid_logical_operand':
      return `&& and || join conditions (true or false), but one side is ${found}: compare it with something.`;
    case 'invalid_condition_type':
      return `a condition (true or false) must stand here, but it is ${found}: compare it with something.`;
    case 'incompatible_ternary_branches':
      return ternaryProblem(error.summary);
    case 'heterogeneous_list_element':
      return 'all elements of a list must be of one type: all texts in quotes, or all numbers.';
    case 'no_matching_overload': {
      const [, call = '', types = ''] = /'(?:.*\.)?(\w+)\((.*)\)'/.exec(error.summary) ?? [];
      const given = types === '' ? '' : ` It was given ${types.split(', ').map(typeInWords).join(' and ')}.`;
      return `${call}(…) does not take this.${given}`;
    }
    default:
      return operatorProblem(error.summary) ?? error.summary;
  }
}

/** Turns the type checker's finding into advice for the author. */
export function typeProblem(error: CelTypeError): ExpressionProblem {
  return { code: 'TYPE', offset: error.range?.start ?? 0, message: message(error) };
}
