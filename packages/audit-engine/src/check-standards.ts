import { duplicates, expressionDiagnostics, isBlank, partOf, structural } from './diagnose.js';
import type { Diagnostic, Site } from './diagnostic.js';
import type { ExpressionLanguage } from './expression-language.js';
import { MOST_EXCLUSIONS } from './outcome-codec.js';
import type { Evidence, Standard } from './standard.js';

function targetDiagnostics({ direction, targetPercent: target }: Standard, site: Site): readonly Diagnostic[] {
  if (target === null) return [];
  const isPercent = Number.isInteger(target) && target >= 0 && target <= 100;
  const neutral = 'a neutral standard has no better side, so it has no target: set it to null, or give a direction.';
  return [
    ...structural(
      !isPercent,
      partOf(site, 'targetPercent'),
      'INVALID_TARGET',
      'this must be a whole number from 0 to 100.',
    ),
    ...structural(direction === 'NEUTRAL', partOf(site, 'targetPercent'), 'INVALID_TARGET', neutral),
  ];
}

function evidenceDiagnostics({ body, code, link }: Evidence, site: Site): readonly Diagnostic[] {
  const isLink = link === undefined || (URL.canParse(link) && new URL(link).protocol === 'https:');
  return [
    ...structural(
      isBlank(body),
      partOf(site, 'body'),
      'EMPTY',
      'evidence needs the body that published it, for example NICE.',
    ),
    ...structural(
      isBlank(code),
      partOf(site, 'code'),
      'EMPTY',
      'evidence needs the code of the guidance, for example CG185.',
    ),
    ...structural(
      !isLink,
      partOf(site, 'link'),
      'INVALID_LINK',
      'this must be a whole address that starts with https://.',
    ),
  ];
}

function exclusionDiagnostics(
  { exclusions }: Standard,
  language: ExpressionLanguage,
  site: Site,
): readonly Diagnostic[] {
  const partsOf = (index: number): Site => partOf(site, `exclusions[${index}]`);
  const codes = exclusions.map((exclusion) => exclusion.code);
  const tooMany = `there are ${exclusions.length} exclusions, and at most ${MOST_EXCLUSIONS} can be stored: join some with ||.`;
  return [
    ...structural(exclusions.length > MOST_EXCLUSIONS, partOf(site, 'exclusions'), 'TOO_MANY_EXCLUSIONS', tooMany),
    ...exclusions.flatMap(({ code, reason, when }, index) => [
      ...structural(isBlank(code), partOf(partsOf(index), 'code'), 'EMPTY', 'an exclusion needs a code.'),
      ...structural(isBlank(reason), partOf(partsOf(index), 'reason'), 'EMPTY', 'an exclusion needs a reason.'),
      ...expressionDiagnostics(when, language, {
        path: `${partsOf(index).path}.when`,
        place: `${site.place}, exclusion ${index + 1}`,
      }),
    ]),
    ...duplicates(codes, (index, first) =>
      structural(
        true,
        partOf(partsOf(index), 'code'),
        'DUPLICATE',
        `exclusion ${first + 1} has the same code: choose another.`,
      ),
    ),
  ];
}

function singleStandard(standard: Standard, language: ExpressionLanguage, site: Site): readonly Diagnostic[] {
  const condition = (part: string, words: string): Site => ({
    path: `${site.path}.${part}`,
    place: `${site.place}, ${words}`,
  });
  return [
    ...structural(isBlank(standard.statement), partOf(site, 'statement'), 'EMPTY', 'a standard needs a statement.'),
    ...targetDiagnostics(standard, site),
    ...standard.evidence.flatMap((evidence, index) =>
      evidenceDiagnostics(evidence, partOf(site, `evidence[${index}]`)),
    ),
    ...expressionDiagnostics(standard.eligibleWhen, language, condition('eligibleWhen', 'eligible when')),
    ...exclusionDiagnostics(standard, language, site),
    ...expressionDiagnostics(standard.metWhen, language, condition('metWhen', 'met when')),
  ];
}

/** The mistakes in the standards. */
export function standardDiagnostics(
  standards: readonly Standard[],
  language: ExpressionLanguage,
): readonly Diagnostic[] {
  const siteOf = ({ number }: Standard, index: number): Site => ({
    path: `standards[${index}]`,
    place: `Standard ${number}`,
  });
  const count = standards.length;
  const numbers = standards.map((standard) => standard.number);
  return [
    ...standards.flatMap((standard, index) => {
      const { number } = standard;
      const isNumber = Number.isInteger(number) && number >= 1 && number <= count;
      const message = `standards are numbered from 1 to ${count} without gaps.`;
      const site = siteOf(standard, index);
      const isDoubled = numbers.indexOf(number) !== index;
      return [
        ...structural(!isNumber, partOf(site, 'number'), 'INVALID_NUMBER', message),
        ...structural(isDoubled, partOf(site, 'number'), 'DUPLICATE', 'another standard has the same number.'),
        ...singleStandard(standard, language, site),
      ];
    }),
  ];
}
