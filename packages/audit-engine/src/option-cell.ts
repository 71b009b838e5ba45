import { offered } from './answer-messages.js';
import type { AgeBandItem, ChoiceItem, MultipleChoiceItem, Option } from './audit-tool.js';
import { type Cell, invalidCell, valueCell } from './cell.js';
import { optionKey } from './option-key.js';

type ItemWithOptions = ChoiceItem | AgeBandItem | MultipleChoiceItem;

/** How “none of them” is written in a cell, since an empty cell says that nothing was answered. */
const NONE = 'none';

/** The code of every text that stands for an option. Kept beside the options, as a file asks for it once per cell. */
const CODES = new WeakMap<readonly Option[], ReadonlyMap<string, string>>();

function codesBy(options: readonly Option[]): ReadonlyMap<string, string> {
  const known = CODES.get(options);
  if (known !== undefined) return known;
  const entries = options.flatMap(({ code, label }) =>
    [code, optionKey(code), optionKey(label)].map((key) => [key, code] as const),
  );
  const codes = new Map(entries);
  CODES.set(options, codes);
  return codes;
}

function codeOf({ options }: ItemWithOptions, text: string): string | undefined {
  const codes = codesBy(options);
  return codes.get(text) ?? codes.get(optionKey(text));
}

function unknownOption(item: ItemWithOptions): Cell {
  const isBand = item.kind === 'AGE_BAND';
  // "5-10" opened in a spreadsheet becomes 5 October.
  const hint = isBand ? ' Spreadsheets turn some bands into dates: format the column as text.' : '';
  const separator = item.kind === 'MULTIPLE_CHOICE' ? ` Separate several with ; and write ${NONE} for none.` : '';
  return invalidCell(item, 'UNKNOWN_OPTION', `must be one of: ${offered(item)}.${hint}${separator}`);
}

/** Reads a trimmed cell as the code or the label of one option; capitals do not count. */
export function optionCell(item: ChoiceItem | AgeBandItem, text: string): Cell {
  const code = codeOf(item, text);
  return code === undefined ? unknownOption(item) : valueCell(code);
}

/** Reads a trimmed cell as several options with ; or | between them, or `none`. A separator at the end is ignored. */
export function optionsCell(item: MultipleChoiceItem, text: string): Cell {
  if (optionKey(text) === NONE && codeOf(item, text) === undefined) return valueCell([]);
  const parts = (/[;|]$/.test(text) ? text.slice(0, -1) : text).split(/[;|]/);
  if (parts.some((part) => part.trim() === '')) {
    return invalidCell(
      item,
      'EMPTY_OPTION',
      'has nothing between two separators: take one out, or add what is missing.',
    );
  }
  const codes = parts.flatMap((part) => codeOf(item, part) ?? []);
  if (codes.length < parts.length) return unknownOption(item);
  if (new Set(codes).size < codes.length) {
    return invalidCell(item, 'REPEATED_OPTION', 'names an option more than once: name each once.');
  }
  return valueCell(codes);
}
