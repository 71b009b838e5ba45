import type { ValidationRule } from '@qip/audit-engine/audit-tool';

export const TRANQUILLISATION_RULES: readonly ValidationRule[] = [
  {
    code: 'NO_MEDICINE',
    holds: 'size(medicines) > 0',
    severity: 'ERROR',
    message: 'An episode of rapid tranquillisation has at least one medicine given by injection: choose it.',
    items: ['medicines'],
  },
  {
    code: 'CHILD_ON_OLDER_ADULT_WARD',
    holds: 'ageBand != "UNDER_18" || careSetting != "OLDER_ADULT_WARD"',
    severity: 'ERROR',
    message: 'A patient under 18 cannot be on a ward for older adults: check the age and the care setting.',
    items: ['ageBand', 'careSetting'],
  },
  {
    // NICE NG10: every 15 minutes where the patient is at more risk.
    code: 'CLOSER_MONITORING',
    holds: 'size(extraRisks) == 0 || longestGap <= 15',
    severity: 'WARNING',
    message: 'NICE NG10 asks for observations every 15 minutes with such a risk: check the longest time between two.',
    items: ['longestGap', 'extraRisks'],
  },
  {
    // NICE NG10: avoid intramuscular haloperidol with promethazine where there is no electrocardiogram.
    code: 'HALOPERIDOL_WITHOUT_ECG',
    holds: 'ecgBeforeHaloperidol',
    severity: 'WARNING',
    message: 'Haloperidol was given without an electrocardiogram in the record: check the entry.',
    items: ['ecgBeforeHaloperidol'],
  },
  {
    // The product information of intramuscular olanzapine advises against a parenteral benzodiazepine beside it.
    code: 'OLANZAPINE_WITH_LORAZEPAM',
    holds: '!("OLANZAPINE" in medicines && "LORAZEPAM" in medicines)',
    severity: 'WARNING',
    message: 'Olanzapine and lorazepam are not to be injected together: check that both were given in this episode.',
    items: ['medicines'],
  },
];
