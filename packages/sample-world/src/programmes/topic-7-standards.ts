import type { Exclusion, Standard } from '@qip/audit-engine/standard';
import { nice } from './evidence.js';

const STARTED_ELSEWHERE: Exclusion = {
  code: 'STARTED_ELSEWHERE',
  reason: 'Another provider started lithium, and what was tested there is not in this organisation’s record',
  when: 'startedBy == "ANOTHER_PROVIDER"',
};

const DECLINED: Exclusion = {
  code: 'DECLINED',
  reason: 'The patient declined, or did not come to, blood tests that were offered',
  when: 'declinedTests',
};

/** The published audit counted a documented baseline measure (Collins et al 2010): what is not documented is not met. */
const BEFORE_START = {
  direction: 'HIGHER',
  targetPercent: 100,
  evidence: [nice('CG185')],
  eligibleWhen: 'monthsOnLithium < 12',
  exclusions: [STARTED_ELSEWHERE],
  missingData: 'COUNT_AS_NOT_MET',
} as const;

const WHILE_TAKEN = {
  direction: 'HIGHER',
  eligibleWhen: 'monthsOnLithium >= 12',
  exclusions: [DECLINED],
  missingData: 'REPORT_AS_MISSING',
} as const;

export const LITHIUM_STANDARDS: readonly Standard[] = [
  {
    ...BEFORE_START,
    number: 1,
    statement: 'Where lithium was started in the past year, renal function was tested before the first dose.',
    metWhen: 'renalBeforeStart',
  },
  {
    ...BEFORE_START,
    number: 2,
    statement: 'Where lithium was started in the past year, thyroid function was tested before the first dose.',
    metWhen: 'thyroidBeforeStart',
  },
  {
    ...WHILE_TAKEN,
    number: 3,
    statement:
      'Patients on lithium for a year or more have their serum lithium measured every three months: at least four times in the past year.',
    targetPercent: 90,
    // The interval of three months is that of CG38 (2006), which CG185 replaced, and of the patient safety alert.
    evidence: [nice('CG185'), { body: 'National Patient Safety Agency', code: 'NPSA/2009/PSA005' }],
    metWhen: 'serumLithiumTests >= 4',
  },
  {
    ...WHILE_TAKEN,
    number: 4,
    statement:
      'Patients on lithium for a year or more have their renal function tested every six months: at least twice in the past year.',
    targetPercent: 95,
    evidence: [nice('CG185')],
    metWhen: 'renalTests >= 2',
  },
  {
    ...WHILE_TAKEN,
    number: 5,
    statement:
      'Patients on lithium for a year or more have their thyroid function tested every six months: at least twice in the past year.',
    targetPercent: 95,
    evidence: [nice('CG185')],
    metWhen: 'thyroidTests >= 2',
  },
];
