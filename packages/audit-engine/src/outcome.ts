/**
 * Where one case stands on one standard: exactly one of the five.
 * `reasonCode` is the code of the exclusion that applied; `items` are the names of the items whose absence left the
 * standard undecided, in the order of the form.
 */
export type Outcome =
  | { readonly kind: 'MET' }
  | { readonly kind: 'NOT_MET' }
  | { readonly kind: 'EXCLUDED'; readonly reasonCode: string }
  | { readonly kind: 'NOT_APPLICABLE' }
  | { readonly kind: 'MISSING_DATA'; readonly items: readonly string[] };

/** An outcome as it is kept: which items were missing is not stored. */
export type StoredOutcome = Exclude<Outcome, { readonly kind: 'MISSING_DATA' }> | { readonly kind: 'MISSING_DATA' };
