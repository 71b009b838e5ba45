/** A refusal as a use case returns it: nothing of its transaction stays. */
export function refused<Refusal>(error: Refusal): { readonly kind: 'REFUSED'; readonly error: Refusal } {
  return { kind: 'REFUSED', error };
}
