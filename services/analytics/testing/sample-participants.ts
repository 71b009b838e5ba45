/** A reproducible source of numbers between 0 and 1 (Lehmer's generator, modulus 2^31 − 1). */
export function numbersFrom(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
