/** A region of NHS England, in the platform's words. */
export type Region =
  'EAST_OF_ENGLAND' | 'LONDON' | 'MIDLANDS' | 'NORTH_EAST_AND_YORKSHIRE' | 'NORTH_WEST' | 'SOUTH_EAST' | 'SOUTH_WEST';

/** A member of the sample world. Its teams, people and cases are made up, also where the organisation exists. */
export interface SampleOrganisation {
  readonly odsCode: string;
  readonly name: string;
  readonly kind: 'NHS_TRUST' | 'INDEPENDENT';
  readonly region: Region;
  /** Whether the organisation itself is made up. */
  readonly isSynthetic: boolean;
}

/** The name as colleagues say it: without “NHS Foundation Trust” and the like. */
export function shortName({ name }: SampleOrganisation): string {
  return name.replace(/ NHS .*Trust$/, '');
}
