import type { Standard } from '@qip/audit-engine/standard';
import { nice } from './evidence.js';

export const TRANQUILLISATION_STANDARDS: readonly Standard[] = [
  {
    number: 1,
    statement:
      'After rapid tranquillisation, side effects, vital signs, hydration and consciousness are recorded at least every hour until there are no further concerns.',
    direction: 'HIGHER',
    targetPercent: 100,
    evidence: [nice('QS154', 'Quality statement 4'), nice('NG10')],
    eligibleWhen: 'size(medicines) > 0',
    exclusions: [
      {
        code: 'TRANSFERRED',
        reason: 'The patient was taken to an acute hospital within an hour and was monitored there',
        when: 'transferredWithinHour',
      },
    ],
    metWhen:
      'observationsTaken && longestGap <= 60 && endOfConcernsRecorded && ' +
      '["SIDE_EFFECTS", "PULSE", "BLOOD_PRESSURE", "RESPIRATORY_RATE", "TEMPERATURE", "HYDRATION", "CONSCIOUSNESS"]' +
      '.all(needed, needed in observations)',
    // A statement about documented monitoring: what is not recorded was not done.
    missingData: 'COUNT_AS_NOT_MET',
  },
];
