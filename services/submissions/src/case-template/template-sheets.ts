import { type AuditTool } from '@qip/audit-engine/audit-tool';
import { columnLetter } from '@qip/subgraph-kit/files/column-letter';
import { type CellValue, type Sheet, type SheetColumn } from '@qip/subgraph-kit/files/workbook/sheet';
import { FILE_LIMITS } from '../case-upload/case-upload.rules.js';
import { TEAM_COLUMN } from '../csv/read-header.js';
import { DICTIONARY_HEADINGS, dataDictionary } from './data-dictionary.js';
import { itemColumn } from './item-column.js';

const LISTS = 'Lists';
const FIRST_ROW = 2;
const YES_OR_NO = ['yes', 'no'];

/** What can be chosen in one column. */
interface ChoiceList {
  readonly name: string;
  readonly choices: readonly string[];
}

/** The sheets of a template: cases to fill in, the data dictionary, and hidden what can be chosen. */
export function templateSheets(tool: AuditTool, teamCodes: readonly string[]): readonly Sheet[] {
  const lists = choiceLists(tool, teamCodes);
  const ranges = new Map(lists.map(({ name, choices }, index) => [name, rangeAt(index, choices.length)]));
  const items = tool.items.map((item) => itemColumn(item, ranges.get(item.name) ?? null));
  return [
    {
      name: 'Cases',
      columns: [teamColumn(ranges.get(TEAM_COLUMN) ?? null), ...items],
      rows: [],
      lastRow: FILE_LIMITS.rows + 1,
      isHidden: false,
    },
    tableSheet('Dictionary', DICTIONARY_HEADINGS, dataDictionary(tool)),
    listsSheet(lists),
  ];
}

function teamColumn(list: string | null): SheetColumn {
  return {
    heading: TEAM_COLUMN,
    width: 12,
    format: 'TEXT',
    advice: {
      rule: list === null ? { kind: 'ANYTHING' } : { kind: 'ONE_OF', range: list },
      title: 'Team',
      prompt:
        'The code of the team. Each row is one case; nothing that identifies a patient belongs here. When you have finished, save this sheet as “CSV UTF-8 (comma delimited)” and upload that file.',
      refusal: 'Choose the code of one of your teams. A team that is not in the list has to be registered first.',
    },
  };
}

function choiceLists(tool: AuditTool, teamCodes: readonly string[]): readonly ChoiceList[] {
  const teams = teamCodes.length === 0 ? [] : [{ name: TEAM_COLUMN, choices: teamCodes }];
  const ofItems = tool.items.flatMap((item): readonly ChoiceList[] => {
    if (item.kind === 'BOOLEAN') return [{ name: item.name, choices: YES_OR_NO }];
    if (item.kind !== 'CHOICE' && item.kind !== 'AGE_BAND') return [];
    return [{ name: item.name, choices: item.options.map(({ code }) => code) }];
  });
  return [...teams, ...ofItems];
}

function rangeAt(index: number, length: number): string {
  const letter = columnLetter(index);
  return `${LISTS}!$${letter}$${FIRST_ROW}:$${letter}$${FIRST_ROW + length - 1}`;
}

function listsSheet(lists: readonly ChoiceList[]): Sheet {
  const longest = Math.max(0, ...lists.map(({ choices }) => choices.length));
  const rows = Array.from({ length: longest }, (_, row): readonly CellValue[] =>
    lists.map(({ choices }) => choices[row] ?? null),
  );
  return {
    ...tableSheet(
      LISTS,
      lists.map(({ name }) => name),
      rows,
    ),
    isHidden: true,
  };
}

function tableSheet(name: string, headings: readonly string[], rows: readonly (readonly CellValue[])[]): Sheet {
  const columns = headings.map((heading): SheetColumn => ({ heading, width: 24, format: 'TEXT', advice: null }));
  return { name, columns, rows, lastRow: rows.length + 1, isHidden: false };
}
