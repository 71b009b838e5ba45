/** An exact fraction. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** P(X ≤ x) for X ~ Binomial(n, a/b) in whole numbers: Σ C(n,k) aᵏ (b−a)ⁿ⁻ᵏ over bⁿ. For tests: slow and exact. */
export function exactLowerTail(x: number, n: number, a: number, b: number): Fraction {
  const [met, notMet, cases] = [BigInt(a), BigInt(b - a), BigInt(n)];
  let ways = 1n;
  let total = 0n;
  for (let k = 0n; k <= BigInt(x); k += 1n) {
    total += ways * met ** k * notMet ** (cases - k);
    ways = (ways * (cases - k)) / (k + 1n);
  }
  return { numerator: total, denominator: BigInt(b) ** cases };
}

/** P(X ≥ x): the lower tail of the cases not met. */
export function exactUpperTail(x: number, n: number, a: number, b: number): Fraction {
  return exactLowerTail(n - x, n, b - a, b);
}

/** The fraction as the nearest number, up to 40 digits behind the point. */
export function asNumber({ numerator, denominator }: Fraction): number {
  const scale = 10n ** 40n;
  return Number((numerator * scale) / denominator) / 1e40;
}

/** Whether a fraction is at or below 1/parts, exactly. */
export function atMostOneIn({ numerator, denominator }: Fraction, parts: number): boolean {
  return numerator * BigInt(parts) <= denominator;
}
