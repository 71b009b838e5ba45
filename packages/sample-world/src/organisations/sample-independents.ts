import type { Region, SampleOrganisation } from './organisation.js';

const REGIONS: readonly Region[] = [
  'LONDON',
  'NORTH_WEST',
  'MIDLANDS',
  'MIDLANDS',
  'SOUTH_EAST',
  'EAST_OF_ENGLAND',
  'SOUTH_WEST',
  'NORTH_EAST_AND_YORKSHIRE',
  'NORTH_WEST',
  'LONDON',
  'SOUTH_EAST',
  'EAST_OF_ENGLAND',
];

/**
 * Independent hospital groups that do not exist: the first is ZZ101. In the Organisation Data Service codes that begin
 * with ZZ are placeholders (“not applicable” and the like) and never an organisation.
 *
 * @param count How many.
 */
export function sampleIndependents(count: number): readonly SampleOrganisation[] {
  return Array.from({ length: count }, (_, index) => ({
    odsCode: `ZZ${101 + index}`,
    name: `Sample Independent Hospital Group ${index + 1} (synthetic)`,
    kind: 'INDEPENDENT',
    region: REGIONS[index % REGIONS.length] ?? 'LONDON',
    isSynthetic: true,
  }));
}
