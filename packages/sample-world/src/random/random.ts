/** A stream of numbers from 0 (included) to 1 (not included). The same seed gives the same stream on every machine. */
export type Random = () => number;

const rotateLeft = (word: number, bits: number): number => (word << bits) | (word >>> (32 - bits));

/**
 * The generator xoshiro128**: whole numbers of 32 bits, period 2^128 - 1.
 * Source: Blackman and Vigna, Scrambled linear pseudorandom number generators, ACM Trans Math Softw 2021;47(4):36.
 *
 * @param state Four words of 32 bits, not all 0.
 */
export function xoshiro128(state: readonly [number, number, number, number]): () => number {
  let [a, b, c, d] = state;
  return () => {
    const result = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotateLeft(d, 11);
    return result;
  };
}

/** FNV-1a over the text's UTF-16 units: turns a seed that people can read into a word (Fowler, Noll and Vo). */
function hash(text: string): number {
  let word = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) word = Math.imul(word ^ text.charCodeAt(index), 0x01000193);
  return word >>> 0;
}

/** Spreads one word over as many as the state needs: a golden-ratio step and the finaliser of MurmurHash3 (Appleby). */
function spread(seed: number): () => number {
  let word = seed;
  return () => {
    word = (word + 0x9e3779b9) | 0;
    let mixed = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return (mixed ^ (mixed >>> 16)) >>> 0;
  };
}

/**
 * The stream that belongs to a seed. Each part of the sample world draws from a stream of its own, named by what it is
 * for, so that a change in one part leaves the others as they were.
 *
 * @param names The seed and what the stream is for, for example `randomOf('world', '7a', 'sizes')`.
 */
export function randomOf(...names: readonly string[]): Random {
  const word = spread(hash(names.join('/')));
  const next = xoshiro128([word(), word(), word(), word()]);
  return () => next() / 0x1_0000_0000;
}
