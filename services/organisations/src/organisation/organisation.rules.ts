import { type LocalDate } from '@qip/subgraph-kit/values/local-date';

/** The kinds of member organisation (domain, "Who"). */
export const ORGANISATION_KINDS = ['NHS_TRUST', 'HEALTH_BOARD', 'INDEPENDENT'] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** NHS England's regions, and the other nations of the United Kingdom. */
export const REGIONS = [
  'EAST_OF_ENGLAND',
  'LONDON',
  'MIDLANDS',
  'NORTH_EAST_AND_YORKSHIRE',
  'NORTH_WEST',
  'SOUTH_EAST',
  'SOUTH_WEST',
  'NORTHERN_IRELAND',
  'SCOTLAND',
  'WALES',
] as const;
export type Region = (typeof REGIONS)[number];

/** An ODS code is three to six capital letters and digits. */
export const ODS_CODE_FORM = /^[A-Z0-9]{3,6}$/;

/** Whether a text can be an ODS code at all; anything else names no organisation. */
export function isOdsCode(text: string): boolean {
  return ODS_CODE_FORM.test(text);
}

/** A registered name: one line. It stands in reports, in mails and in spreadsheets. */
export const ORGANISATION_NAME = /^\P{Cc}{3,200}$/u;

/** A link from an organisation to the one that it has become. */
export interface SuccessionLink {
  readonly predecessorId: string;
  readonly successorId: string;
  readonly effectiveOn: LocalDate;
}

/** Why a succession cannot be recorded. */
export type SuccessionProblem =
  | 'SAME_ORGANISATION'
  | 'HAS_SUCCESSOR'
  | 'WOULD_BE_A_CYCLE'
  | 'BEFORE_ITS_PREDECESSOR'
  | 'AFTER_ITS_SUCCESSOR'
  | 'BEFORE_ITS_MEMBERSHIP';

/**
 * Whether an organisation may become another. It has one successor at the most, and following the links never leads back:
 * otherwise its history would be counted twice, or for ever. Along a chain the days never go back, and nobody becomes
 * another before having been there.
 * @param lastJoinedOn the first day of the predecessor's latest period of membership; null if it never was a member
 */
export function successionProblem(
  existing: readonly SuccessionLink[],
  link: SuccessionLink,
  lastJoinedOn: LocalDate | null,
): SuccessionProblem | null {
  const { predecessorId, successorId, effectiveOn } = link;
  if (predecessorId === successorId) return 'SAME_ORGANISATION';
  const linkOf = new Map(existing.map((one) => [one.predecessorId, one]));
  if (linkOf.has(predecessorId)) return 'HAS_SUCCESSOR';
  for (let at = linkOf.get(successorId); at !== undefined; at = linkOf.get(at.successorId)) {
    if (at.successorId === predecessorId) return 'WOULD_BE_A_CYCLE';
  }
  const isEarlier = existing.some((one) => one.successorId === predecessorId && one.effectiveOn > effectiveOn);
  if (isEarlier) return 'BEFORE_ITS_PREDECESSOR';
  const next = linkOf.get(successorId);
  if (next !== undefined && next.effectiveOn < effectiveOn) return 'AFTER_ITS_SUCCESSOR';
  return lastJoinedOn !== null && effectiveOn <= lastJoinedOn ? 'BEFORE_ITS_MEMBERSHIP' : null;
}

/** A time in an office or role: from a day to the day before another; open while no end is known. */
export interface Tenure {
  readonly fromOn: LocalDate;
  readonly untilOn: LocalDate | null;
}

/**
 * Bounds an office or a role by the organisation that it is in: on the day on which that becomes another one, it ends.
 * @param endsOn the day on which the organisation becomes another one; null while none is recorded
 * @returns null when it could not even begin
 */
export function withinOrganisation(endsOn: LocalDate | null, { fromOn, untilOn }: Tenure): Tenure | null {
  if (endsOn === null || (untilOn !== null && untilOn <= endsOn)) return { fromOn, untilOn };
  return fromOn >= endsOn ? null : { fromOn, untilOn: endsOn };
}
