import { type CellAdvice, type CellRule } from './sheet.js';
import { xmlText } from './xml-text.js';

/** As many characters a spreadsheet takes; a workbook with more it calls damaged. */
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;
/** What a spreadsheet keeps exactly. */
const LARGEST_WHOLE = 999_999_999_999_999;
/** The day number of 1970-01-01. Those of spreadsheets count from the end of 1899, and are right from March 1900 on. */
const EPOCH = 25_569;
const MS_PER_DAY = 86_400_000;

/** The rule and the advice for a range of cells. */
export function validationXml({ rule, title, prompt, refusal }: CellAdvice, cells: string): string {
  const { type, operator, formulas } = ruleXml(rule);
  const attributes = [
    ...(type === null ? [] : [`type="${type}"`]),
    ...(operator === null ? [] : [`operator="${operator}"`]),
    'allowBlank="1" showInputMessage="1" showErrorMessage="1"',
    `errorTitle="${shortened(title, LONGEST_TITLE)}" error="${shortened(refusal, LONGEST_MESSAGE)}"`,
    `promptTitle="${shortened(title, LONGEST_TITLE)}" prompt="${shortened(prompt, LONGEST_MESSAGE)}"`,
    `sqref="${cells}"`,
  ];
  const content = formulas.map((formula, index) => `<formula${index + 1}>${xmlText(formula)}</formula${index + 1}>`);
  return `<dataValidation ${attributes.join(' ')}>${content.join('')}</dataValidation>`;
}

interface RuleXml {
  readonly type: string | null;
  readonly operator: string | null;
  readonly formulas: readonly string[];
}

function ruleXml(rule: CellRule): RuleXml {
  switch (rule.kind) {
    case 'ONE_OF':
      return { type: 'list', operator: null, formulas: [rule.range] };
    case 'WHOLE':
    case 'DECIMAL': {
      const type = rule.kind === 'WHOLE' ? 'whole' : 'decimal';
      return { type, ...within(rule.minimum ?? -LARGEST_WHOLE, rule.maximum ?? LARGEST_WHOLE) };
    }
    case 'DATE':
      return {
        type: 'date',
        ...within(dayNumber(rule.earliest ?? '1900-03-01'), dayNumber(rule.latest ?? '9999-12-31')),
      };
    case 'AT_MOST_CHARACTERS':
      return { type: 'textLength', operator: 'lessThanOrEqual', formulas: [String(rule.maximum)] };
    case 'ANYTHING':
      return { type: null, operator: null, formulas: [] };
  }
}

function within(minimum: number, maximum: number): Pick<RuleXml, 'operator' | 'formulas'> {
  return { operator: 'between', formulas: [String(minimum), String(maximum)] };
}

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY + EPOCH;
}

function shortened(text: string, longest: number): string {
  return xmlText(text.length <= longest ? text : `${text.slice(0, longest - 1)}…`);
}
