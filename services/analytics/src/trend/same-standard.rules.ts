import { type PublishedCycle, type StandardFact } from './trend-facts.js';

/**
 * The standard under whose id a cycle has its figures: the same number of the version that the cycle was audited against,
 * where that is another one than the version under which it is compared.
 * @param all the standards of all versions of the programme
 */
export function figuresStandardId(
  { auditedVersion }: PublishedCycle,
  standard: Pick<StandardFact, 'id' | 'number' | 'standardsVersion'>,
  all: readonly StandardFact[],
): string {
  if (standard.standardsVersion === auditedVersion) return standard.id;
  return (
    all.find((one) => one.standardsVersion === auditedVersion && one.number === standard.number)?.id ?? standard.id
  );
}
