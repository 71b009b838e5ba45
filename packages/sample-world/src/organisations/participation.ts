import { SAMPLE_ORGANISATIONS } from '../organisations.js';
import { awkward } from './awkward-organisations.js';

/** The organisations that the demonstration offers to sign in to first: a big typical one, another, a very small one. */
export const FEATURED = { big: 'RPG', second: 'RXA', small: awkward('VERY_FEW_CASES') } as const;

/** Trusts that joined after the baseline: as many as leave 38 participants. */
const MISSED_BASELINE = new Set([
  'R1A',
  'RAT',
  'RGD',
  'RJ8',
  'RMY',
  'RP1',
  'RQY',
  'RT1',
  'RTQ',
  'RVN',
  'RW5',
  'RWX',
  'RXE',
  'RXX',
]);

/** Trusts that took part in the baseline and not again: leavers, who would otherwise look like change. */
const MISSED_SUPPLEMENTARY = new Set(['RNK', 'RX4']);

const INDEPENDENTS_IN_BASELINE = new Set(['ZZ101', 'ZZ102', 'ZZ103', 'ZZ105', 'ZZ107']);
const INDEPENDENTS_IN_SUPPLEMENTARY = new Set([
  'ZZ101',
  'ZZ102',
  'ZZ104',
  'ZZ105',
  'ZZ107',
  'ZZ109',
  'ZZ110',
  'ZZ111',
  'ZZ112',
]);

function participants(missing: ReadonlySet<string>, independents: ReadonlySet<string>): readonly string[] {
  return SAMPLE_ORGANISATIONS.filter(({ odsCode, isSynthetic }) =>
    isSynthetic ? independents.has(odsCode) : !missing.has(odsCode),
  ).map(({ odsCode }) => odsCode);
}

/** Who takes part in the baseline of topic 7: 38 organisations. */
export const IN_BASELINE = participants(MISSED_BASELINE, INDEPENDENTS_IN_BASELINE);

/** Whose cases make up the supplementary audit: 54. One more enrols and submits, and is not signed off at the lock. */
export const IN_SUPPLEMENTARY = participants(MISSED_SUPPLEMENTARY, INDEPENDENTS_IN_SUPPLEMENTARY);

/** How far an organisation has come in the cycle that is open today. */
export type Progress = 'SIGNED_OFF' | 'PARTLY_SUBMITTED' | 'ENROLLED';

/** Who has enrolled in the cycle that is open today. The small featured organisation has not: its lead may try. */
export const IN_OPEN_CYCLE: Readonly<Record<string, Progress>> = {
  RV5: 'SIGNED_OFF',
  RW1: 'SIGNED_OFF',
  RPG: 'PARTLY_SUBMITTED',
  RDY: 'PARTLY_SUBMITTED',
  RHA: 'PARTLY_SUBMITTED',
  RKL: 'PARTLY_SUBMITTED',
  RNU: 'PARTLY_SUBMITTED',
  RT5: 'PARTLY_SUBMITTED',
  RV3: 'PARTLY_SUBMITTED',
  RWK: 'PARTLY_SUBMITTED',
  RX2: 'PARTLY_SUBMITTED',
  RXT: 'PARTLY_SUBMITTED',
  RXV: 'PARTLY_SUBMITTED',
  ZZ107: 'PARTLY_SUBMITTED',
  RXA: 'ENROLLED',
  RAT: 'ENROLLED',
  RH5: 'ENROLLED',
  RLY: 'ENROLLED',
  RP7: 'ENROLLED',
  RRE: 'ENROLLED',
  RTQ: 'ENROLLED',
  RW4: 'ENROLLED',
  RWR: 'ENROLLED',
  RXM: 'ENROLLED',
  RYG: 'ENROLLED',
  ZZ104: 'ENROLLED',
};
