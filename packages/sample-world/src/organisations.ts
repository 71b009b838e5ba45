import { NHS_TRUSTS } from './organisations/nhs-trusts.js';
import type { SampleOrganisation } from './organisations/organisation.js';
import { sampleIndependents } from './organisations/sample-independents.js';

/** Every member of the sample world, past ones included: the NHS trusts, then the made-up independent groups. */
export const SAMPLE_ORGANISATIONS: readonly SampleOrganisation[] = [...NHS_TRUSTS, ...sampleIndependents(12)];

/**
 * As many organisations as a published cycle had, for verification: the members, then further made-up ones.
 *
 * @param count How many.
 */
export function organisationsForVerification(count: number): readonly SampleOrganisation[] {
  return [...NHS_TRUSTS, ...sampleIndependents(Math.max(0, count - NHS_TRUSTS.length))].slice(0, count);
}
