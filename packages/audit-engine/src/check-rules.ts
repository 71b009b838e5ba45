import type { AuditTool, ValidationRule } from './audit-tool.js';
import { duplicates, expressionDiagnostics, isBlank, partOf, structural } from './diagnose.js';
import type { Diagnostic, Site } from './diagnostic.js';
import type { ExpressionLanguage } from './expression-language.js';
import { ISSUE_CODES } from './issue.js';
import { didYouMean } from './suggestion.js';

function singleRule(
  rule: ValidationRule,
  names: readonly string[],
  language: ExpressionLanguage,
  site: Site,
): readonly Diagnostic[] {
  const { code, message, holds } = rule;
  const isOurs = ISSUE_CODES.some((known) => known === code);
  const condition = { path: `${site.path}.holds`, place: `${site.place}, holds` };
  return [
    ...structural(isBlank(code), partOf(site, 'code'), 'EMPTY', 'a rule needs a code.'),
    ...structural(
      isOurs,
      partOf(site, 'code'),
      'RESERVED_CODE',
      `“${code}” is a code of the platform’s own: choose another.`,
    ),
    ...structural(isBlank(message), partOf(site, 'message'), 'EMPTY', 'a rule needs a message that says what to do.'),
    ...expressionDiagnostics(holds, language, condition),
    ...rule.items.flatMap((name, place) => {
      const advice = `there is no item “${name}” to show it beside.${didYouMean(name, names)}`;
      return structural(!names.includes(name), partOf(site, `items[${place}]`), 'UNKNOWN_ITEM', advice);
    }),
  ];
}

/** The mistakes in the validation rules of a tool. */
export function ruleDiagnostics({ items, rules }: AuditTool, language: ExpressionLanguage): readonly Diagnostic[] {
  const names = items.map((item) => item.name);
  const siteOf = (index: number): Site => ({ path: `rules[${index}]`, place: `Rule ${index + 1}` });
  const codes = rules.map((rule) => rule.code);
  return [
    ...rules.flatMap((rule, index) => singleRule(rule, names, language, siteOf(index))),
    ...duplicates(codes, (index, first) =>
      structural(
        true,
        partOf(siteOf(index), 'code'),
        'DUPLICATE',
        `rule ${first + 1} has the same code: choose another.`,
      ),
    ),
  ];
}
