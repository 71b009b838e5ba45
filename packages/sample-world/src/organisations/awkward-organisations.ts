/** What is unusual about an organisation. */
export type Awkwardness =
  | 'VERY_FEW_CASES'
  | 'NO_ELIGIBLE_CASE'
  | 'MERGED_AWAY'
  | 'MERGED_INTO'
  | 'SIGNED_OFF_LATE'
  | 'NEVER_ENROLLED'
  | 'ONE_TEAM'
  | 'UNSIGNED_AT_LOCK';

/** An organisation that whoever shows or computes anything must cope with. */
export interface AwkwardOrganisation {
  readonly odsCode: string;
  readonly kind: Awkwardness;
  readonly reason: string;
}

/** Only made-up organisations are awkward, so that nothing unusual is said of one that exists. */
export const AWKWARD_ORGANISATIONS: readonly AwkwardOrganisation[] = [
  {
    odsCode: 'ZZ101',
    kind: 'VERY_FEW_CASES',
    reason: 'Submits three cases in every cycle: no percentage, no flag and no rank can be shown for it.',
  },
  {
    odsCode: 'ZZ102',
    kind: 'NO_ELIGIBLE_CASE',
    reason: 'All its six patients were started on lithium elsewhere: every standard is nought out of nought.',
  },
  {
    odsCode: 'ZZ103',
    kind: 'MERGED_AWAY',
    reason:
      'Took part in the baseline and became ZZ104 last year: it has a history, and neither a lead nor a later cycle.',
  },
  {
    odsCode: 'ZZ104',
    kind: 'MERGED_INTO',
    reason: 'Took part in the supplementary audit only: its change since the baseline is that of ZZ103.',
  },
  {
    odsCode: 'ZZ105',
    kind: 'SIGNED_OFF_LATE',
    reason: 'Signs off in the last hour of the window by London’s clock: it is in time, and it counts.',
  },
  {
    odsCode: 'ZZ106',
    kind: 'NEVER_ENROLLED',
    reason:
      'Gets the materials and has never enrolled: it may read the national section, and has no figures of its own.',
  },
  {
    odsCode: 'ZZ107',
    kind: 'ONE_TEAM',
    reason: 'Has a single team: the team’s figures are the organisation’s, so that comparing them says nothing.',
  },
  {
    odsCode: 'ZZ108',
    kind: 'UNSIGNED_AT_LOCK',
    reason: 'Submitted to the supplementary audit and never signed off: its cases are locked out of every figure.',
  },
];

/** The organisation that is awkward in this way. */
export function awkward(kind: Awkwardness): string {
  const found = AWKWARD_ORGANISATIONS.find((organisation) => organisation.kind === kind);
  if (found === undefined) throw new RangeError(`No sample organisation is ${kind}.`);
  return found.odsCode;
}
