import { type AuditItem } from '@qip/audit-engine/audit-tool';
import { type CellRule, type SheetColumn } from '@qip/subgraph-kit/files/workbook/sheet';
import { AGES, KINDS, optionsOf, optionWords, rangeOf, unitOf } from './item-words.js';

const COLUMN_WIDTH = 18;

/**
 * The column of an item. What a spreadsheet might make something else of, an age band a date above all, is text.
 * @param list the range that holds what can be chosen; null where nothing can
 */
export function itemColumn(item: AuditItem, list: string | null): SheetColumn {
  return {
    heading: item.name,
    width: Math.max(COLUMN_WIDTH, item.name.length + 2),
    format: formatOf(item),
    advice: { rule: ruleOf(item, list), title: item.label, prompt: promptOf(item), refusal: refusalOf(item, list) },
  };
}

function formatOf({ kind }: AuditItem): SheetColumn['format'] {
  if (kind === 'CIVIL_DATE') return 'DATE';
  return kind === 'INTEGER' || kind === 'DECIMAL' || kind === 'AGE_YEARS' ? 'GENERAL' : 'TEXT';
}

function ruleOf(item: AuditItem, list: string | null): CellRule {
  if (list !== null) return { kind: 'ONE_OF', range: list };
  switch (item.kind) {
    case 'INTEGER':
      return { kind: 'WHOLE', minimum: item.minimum ?? null, maximum: item.maximum ?? null };
    case 'AGE_YEARS':
      return { kind: 'WHOLE', minimum: item.minimum ?? AGES.minimum, maximum: item.maximum ?? AGES.maximum };
    case 'DECIMAL':
      return { kind: 'DECIMAL', minimum: item.minimum ?? null, maximum: item.maximum ?? null };
    case 'CIVIL_DATE':
      return { kind: 'DATE', earliest: item.earliest ?? null, latest: item.latest ?? null };
    case 'SHORT_TEXT':
      return { kind: 'AT_MOST_CHARACTERS', maximum: item.maximumLength };
    case 'BOOLEAN':
    case 'CHOICE':
    case 'MULTIPLE_CHOICE':
    case 'AGE_BAND':
      return { kind: 'ANYTHING' };
  }
}

/** The question, what may be answered, and only then help: a spreadsheet shows no more than a few lines. */
function promptOf(item: AuditItem): string {
  const unit = unitOf(item) === '' ? '' : ` (${unitOf(item)})`;
  const parts = [
    `${item.label}${unit}`,
    [KINDS[item.kind], rangeOf(item)].filter((part) => part !== '').join(', '),
    optionsOf(item).map(optionWords).join('; '),
    item.help ?? '',
    item.visibleWhen === undefined ? '' : `Only where ${item.visibleWhen}`,
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function refusalOf(item: AuditItem, list: string | null): string {
  if (list !== null) return 'Choose one of the list, or leave the cell empty if it is not known.';
  const range = rangeOf(item);
  return `This must be: ${KINDS[item.kind]}${range === '' ? '' : `, ${range}`}. Leave the cell empty if it is not known.`;
}
