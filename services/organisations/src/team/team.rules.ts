import { type IdentifierKind } from '@qip/identifier-screen/identifier-kind';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';

/** Where a team works: the fixed list of the platform. */
export type CareSetting =
  | 'ADULT_ACUTE_WARD'
  | 'PSYCHIATRIC_INTENSIVE_CARE'
  | 'REHABILITATION_WARD'
  | 'FORENSIC_WARD'
  | 'OLDER_ADULT_WARD'
  | 'COMMUNITY_ADULT'
  | 'COMMUNITY_OLDER_ADULT'
  | 'CAMHS'
  | 'LEARNING_DISABILITY'
  | 'OTHER';

/** Why a team code is refused: it has another form, or the form of something that names a place. */
export type TeamCodeProblem =
  { readonly kind: 'FORM' } | { readonly kind: 'IDENTIFYING'; readonly like: IdentifierKind };

const FORM = /^[A-Z0-9]{1,8}$/;
/** A word or a name has more than three letters in a row. */
const WORD = /[A-Z]{4}/;
const POSTCODE = /^[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}$/;
/** An NHS site's ODS code: the three characters of its trust, beginning with R or T, and two of its own. */
const SITE_CODE = /^[RT][A-Z0-9]{2}[A-Z0-9]{2}$/;

/**
 * Whether a local team code may be used: 1–8 of A–Z and 0–9, at most three letters in a row, and not of the shape of a
 * postcode or of an ODS site code, so that it means something inside the organisation only.
 * @returns null when it may be used
 */
export function teamCodeProblem(code: string): TeamCodeProblem | null {
  if (POSTCODE.test(code.replaceAll(' ', '').toUpperCase())) return { kind: 'IDENTIFYING', like: 'POSTCODE' };
  if (SITE_CODE.test(code.toUpperCase())) return { kind: 'IDENTIFYING', like: 'SITE_CODE' };
  if (WORD.test(code.toUpperCase())) return { kind: 'IDENTIFYING', like: 'NAME' };
  return FORM.test(code) ? null : { kind: 'FORM' };
}

/** Whether a team works, works for some days more, or works no more. */
export type TeamState = 'WORKING' | 'RETIRING' | 'RETIRED';

/** Where a team stands on a day. */
export function teamState(retiredOn: LocalDate | null, today: LocalDate): TeamState {
  if (retiredOn === null) return 'WORKING';
  return retiredOn <= today ? 'RETIRED' : 'RETIRING';
}

const MAY_RETIRE: Readonly<Record<TeamState, boolean>> = { WORKING: true, RETIRING: true, RETIRED: false };

/** Whether the day of a team's retirement can be set: until it has come, also another one. */
export function mayRetire(state: TeamState): boolean {
  return MAY_RETIRE[state];
}
