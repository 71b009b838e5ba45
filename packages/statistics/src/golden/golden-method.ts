import { type GoldenFields } from './golden-case.js';

/** How a method of the golden files is answered by this package. */
export interface GoldenMethod {
  /** Computes the fields of `expected` that the product uses. */
  readonly compute: (input: GoldenFields) => GoldenFields;
  /** Fields that are not compared, each with the reason. */
  readonly leftOut?: Readonly<Record<string, string>>;
}

/** What a method throws when a case names input that the files do not hold. */
export class MissingInput extends Error {}
