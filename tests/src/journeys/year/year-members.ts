import { keyOf } from '@qip/sample-world/demo-people';
import { organisationsForVerification } from '@qip/sample-world/organisations';

/** The teams of every organisation: codes are each organisation's own, so all may have the same. */
export const YEAR_TEAMS = [
  { code: 'A1', careSetting: 'COMMUNITY_ADULT' },
  { code: 'B1', careSetting: 'ADULT_ACUTE_WARD' },
] as const;

/** Twelve members; what befalls some of them in the year is named below. */
export const YEAR_ORGANISATIONS = organisationsForVerification(12);

const [first, second, third, fourth, fifth, sixth] = YEAR_ORGANISATIONS.map(({ odsCode }) => odsCode);

/** Which member meets with what. */
export const STORY = {
  /** Its lead changes between the planning of the first cycle and the dispatch of its materials. */
  newLead: first ?? '',
  /** Ends in the merger. */
  predecessor: second ?? '',
  /** Goes on with what the predecessor did. */
  successor: third ?? '',
  /** Never takes part, and gets the materials nevertheless. */
  neverEnrolled: fourth ?? '',
  /** Takes part for the first time in the re-audit. */
  joiner: fifth ?? '',
  /** Submits in the last days. */
  late: sixth ?? '',
} as const;

/** Whoever takes part, each with as many cases as its place says, so that no two have as many. */
function casesOf(leastCount: number, ...without: readonly string[]): ReadonlyMap<string, number> {
  const all = YEAR_ORGANISATIONS.map(({ odsCode }, place) => [odsCode, leastCount + 3 * place] as const);
  return new Map(all.filter(([odsCode]) => !without.includes(odsCode)));
}

/** The cases of the baseline of topic 7, before the merger. */
export const BASELINE_CASES = casesOf(12, STORY.neverEnrolled, STORY.joiner);
/** The cases of the baseline of topic 19, after the merger. */
export const SECOND_CASES = casesOf(10, STORY.neverEnrolled, STORY.joiner, STORY.predecessor);
/** The cases of the re-audit of topic 7, with whoever joins. */
export const RE_AUDIT_CASES = casesOf(14, STORY.neverEnrolled, STORY.predecessor);

/** Becomes QIP lead there. */
export const QIP_LEAD = keyOf('LOCAL_LEAD', 'RX4');

/** Leads the organisation whose lead changes from 29 March on; in the sample world somebody else's lead. */
export const NEW_LEAD = keyOf('LOCAL_LEAD', 'RXA');
