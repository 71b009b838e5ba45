import { type AuditItem, type AuditTool, type ValidationRule } from '@qip/audit-engine/audit-tool';
import { TEAM_COLUMN } from '../csv/read-header.js';
import { KINDS, optionsOf, optionWords, rangeOf, requirementOf, unitOf } from './item-words.js';

/** The headings of a data dictionary. */
export const DICTIONARY_HEADINGS = [
  'item',
  'label',
  'section',
  'kind',
  'unit',
  'range',
  'options',
  'required',
  'visibleWhen',
  'help',
  'rules',
] as const;

const TEAM_ROW = [
  TEAM_COLUMN,
  'Team',
  '',
  'code of one of your teams',
  '',
  '',
  '',
  'yes',
  '',
  'Every row is one case, and every case belongs to a team.',
  '',
];

/** What each column of a tool's file means, a row for each, in their order; at the end the rules that belong to none. */
export function dataDictionary(tool: AuditTool): readonly (readonly string[])[] {
  const titles = new Map(tool.sections.map(({ code, title }) => [code, title]));
  const ofWholeCase = tool.rules.filter(({ items }) => items.length === 0);
  return [
    TEAM_ROW,
    ...tool.items.map((item) => itemRow(item, titles.get(item.section) ?? '', tool.rules)),
    ...ofWholeCase.map((rule) => ['', 'The case as a whole', ...Array<string>(8).fill(''), ruleWords(rule)]),
  ];
}

function itemRow(item: AuditItem, section: string, rules: readonly ValidationRule[]): readonly string[] {
  return [
    item.name,
    item.label,
    section,
    KINDS[item.kind],
    unitOf(item),
    rangeOf(item),
    optionsOf(item).map(optionWords).join('; '),
    requirementOf(item),
    item.visibleWhen ?? '',
    item.help ?? '',
    rules
      .filter(({ items }) => items.includes(item.name))
      .map(ruleWords)
      .join('\n'),
  ];
}

function ruleWords({ code, severity, message }: ValidationRule): string {
  return `${code} (${severity.toLowerCase()}): ${message}`;
}
