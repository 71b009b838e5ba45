import type { ValidationRule } from '@qip/audit-engine/audit-tool';
import type { Evidence, Standard } from '@qip/audit-engine/standard';
import { FIRST_GENERATION, SECOND_GENERATION } from './antipsychotics.js';
import { nice } from './evidence.js';
import { DRUG_COUNT, TOTAL_PERCENT } from './topic-1-items.js';

const HIGH_DOSE_REPORT: Evidence = { body: 'Royal College of Psychiatrists', code: 'CR190' };

/** Whether any antipsychotic of a generation is prescribed, regularly or as required. */
function hasOneOf(generation: Readonly<Record<string, string>>): string {
  const codes = Object.keys(generation).map((code) => `"${code}"`);
  const list = `[${codes.join(', ')}]`;
  return `(regularDrugs.exists(drug, drug in ${list}) || asRequiredDrugs.exists(drug, drug in ${list}))`;
}

const ON_ANTIPSYCHOTIC = {
  direction: 'HIGHER',
  targetPercent: null,
  eligibleWhen: `${DRUG_COUNT} > 0`,
  exclusions: [],
  missingData: 'REPORT_AS_MISSING',
} as const;

export const ANTIPSYCHOTIC_STANDARDS: readonly Standard[] = [
  {
    ...ON_ANTIPSYCHOTIC,
    number: 1,
    statement:
      'The daily dose of all antipsychotics together, regular and as required, does not exceed 100 % of the BNF maximum.',
    evidence: [HIGH_DOSE_REPORT, nice('CG178')],
    metWhen: `${TOTAL_PERCENT} <= 100`,
  },
  {
    ...ON_ANTIPSYCHOTIC,
    number: 2,
    statement:
      'One antipsychotic is prescribed at a time, unless another augments clozapine or one is being changed for another.',
    evidence: [nice('CG178', '1.3.6.11')],
    // The exceptions are part of good practice, so that every patient counts in the published denominator.
    metWhen: `${DRUG_COUNT} == 1 || combinationReason in ["CLOZAPINE_AUGMENTATION", "CHANGE_OVER"]`,
  },
  {
    ...ON_ANTIPSYCHOTIC,
    number: 3,
    statement: 'A first- and a second-generation antipsychotic are not prescribed together.',
    evidence: [nice('CG178', '1.3.6.11')],
    exclusions: [
      {
        code: 'CHANGE_OVER',
        reason: 'One antipsychotic is being changed for another',
        when: `${DRUG_COUNT} > 1 && combinationReason == "CHANGE_OVER"`,
      },
    ],
    metWhen: `!(${hasOneOf(FIRST_GENERATION)} && ${hasOneOf(SECOND_GENERATION)})`,
  },
];

export const ANTIPSYCHOTIC_RULES: readonly ValidationRule[] = [
  {
    code: 'NO_ANTIPSYCHOTIC',
    holds: `${DRUG_COUNT} > 0`,
    severity: 'ERROR',
    message: 'The audit is of patients who are prescribed an antipsychotic: choose it, or leave the patient out.',
    items: ['regularDrugs', 'asRequiredDrugs'],
  },
  {
    code: 'AUGMENTATION_WITHOUT_CLOZAPINE',
    holds:
      'combinationReason != "CLOZAPINE_AUGMENTATION" || "CLOZAPINE" in regularDrugs || "CLOZAPINE" in asRequiredDrugs',
    severity: 'ERROR',
    message: 'Clozapine can only be augmented where it is prescribed: check the reason and the antipsychotics.',
    items: ['combinationReason', 'regularDrugs'],
  },
  {
    code: 'ADULT_WARDS_ONLY',
    holds: 'ageBand != "UNDER_18"',
    severity: 'ERROR',
    message: 'The audit is of adult wards: check the age, or leave the patient out.',
    items: ['ageBand'],
  },
  {
    code: 'CLOZAPINE_AS_REQUIRED',
    holds: '!("CLOZAPINE" in asRequiredDrugs)',
    severity: 'WARNING',
    message: 'Clozapine is not prescribed as required: check the entry.',
    items: ['asRequiredDrugs'],
  },
  {
    code: 'DOSE_VERY_HIGH',
    holds: `${TOTAL_PERCENT} <= 400`,
    severity: 'WARNING',
    message: 'More than four times the BNF maximum: check the percentages.',
    items: ['regularPercent', 'asRequiredPercent'],
  },
];
