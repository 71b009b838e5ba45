/** What a cell holds. Texts are texts: no cell is ever a formula. */
export type CellValue = string | number | null;

/**
 * How the cells of a column are taken in and shown, those that are still empty too. WRAPPED is text that goes on in the next
 * line where it is wider than its column.
 */
export type ColumnFormat = 'GENERAL' | 'TEXT' | 'DATE' | 'WRAPPED';

/** What may be typed into the cells below the heading. */
export type CellRule =
  /** One of the texts in a range, as formulas name it. */
  | { readonly kind: 'ONE_OF'; readonly range: string }
  | { readonly kind: 'WHOLE' | 'DECIMAL'; readonly minimum: number | null; readonly maximum: number | null }
  /** ISO civil dates; null where any will do. */
  | { readonly kind: 'DATE'; readonly earliest: string | null; readonly latest: string | null }
  | { readonly kind: 'AT_MOST_CHARACTERS'; readonly maximum: number }
  | { readonly kind: 'ANYTHING' };

/** A rule, and what a person is told beside the cell. */
export interface CellAdvice {
  readonly rule: CellRule;
  /** Shown while a cell is chosen. */
  readonly title: string;
  readonly prompt: string;
  /** Shown when the rule is broken. */
  readonly refusal: string;
}

/** One column of a sheet. */
export interface SheetColumn {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  readonly format: ColumnFormat;
  readonly advice: CellAdvice | null;
}

/** One sheet of a workbook: a row of headings that stays in sight, and rows below it. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly CellValue[])[];
  /** The last row that rules hold for. */
  readonly lastRow: number;
  readonly isHidden: boolean;
}
