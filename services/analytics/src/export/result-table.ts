/** A value of a cell: null is an empty one. */
export type Cell = string | number | null;

/** A column, in the words of W3C's CSV on the Web. */
export interface Column {
  /** The header of the column. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly datatype: 'string' | 'integer' | 'decimal';
}

/** A table as a file holds it. */
export interface ResultTable {
  readonly columns: readonly Column[];
  /** As long as the columns, in their order. */
  readonly rows: readonly (readonly Cell[])[];
}
