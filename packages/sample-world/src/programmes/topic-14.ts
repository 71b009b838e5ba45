import type { ValidationRule } from '@qip/audit-engine/audit-tool';
import type { Standard } from '@qip/audit-engine/standard';
import { nice } from './evidence.js';
import { PATIENT_SECTION, patientItems } from './patient-items.js';
import type { ProgrammeDefinition } from './programme-definition.js';
import { DETOXIFICATION_ITEMS, DETOXIFICATION_SETTINGS } from './topic-14-items.js';

/** The paper measures this practice; it is no standard of the programme's, so that more of it is neither good nor bad. */
const STANDARDS: readonly Standard[] = [
  {
    number: 1,
    statement: 'Alcohol detoxification on an acute ward is overseen by a specialist alcohol service.',
    direction: 'NEUTRAL',
    targetPercent: null,
    evidence: [nice('CG115')],
    eligibleWhen: 'size(detoxificationMedicines) > 0',
    exclusions: [],
    metWhen: 'overseenBy == "SPECIALIST_ALCOHOL_SERVICE"',
    // Oversight that nobody has written down is not there for whoever is on duty.
    missingData: 'COUNT_AS_NOT_MET',
  },
];

const RULES: readonly ValidationRule[] = [
  {
    code: 'NO_MEDICINE',
    holds: 'size(detoxificationMedicines) > 0',
    severity: 'ERROR',
    message: 'The audit is of patients who were prescribed a detoxification: choose the medicine, or leave them out.',
    items: ['detoxificationMedicines'],
  },
  {
    code: 'LONG_DETOXIFICATION',
    holds: 'detoxificationDays <= 14',
    severity: 'WARNING',
    message: 'A detoxification of more than 14 days is unusual: check the number of days.',
    items: ['detoxificationDays'],
  },
];

/** Alcohol detoxification on acute wards: one practice that was measured. */
export const TOPIC_14: ProgrammeDefinition = {
  topic: '14',
  title: 'Prescribing for substance misuse: alcohol detoxification',
  clinicalArea: 'Substance misuse',
  auditUnit: 'PATIENT',
  source: 'Sinclair et al, BJPsych Open 2023;9:e61',
  tool: {
    sections: [
      PATIENT_SECTION,
      { code: 'DRINKING', title: 'Alcohol use before the admission' },
      { code: 'DETOXIFICATION', title: 'The detoxification' },
      { code: 'AFTERWARDS', title: 'After the detoxification' },
    ],
    items: [...patientItems(DETOXIFICATION_SETTINGS), ...DETOXIFICATION_ITEMS],
    rules: RULES,
  },
  standards: STANDARDS,
};
