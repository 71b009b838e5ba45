import type { AuditItem } from '@qip/audit-engine/audit-tool';
import type { CareSetting } from '../care-setting.js';
import { ANTIPSYCHOTICS } from './antipsychotics.js';
import { formSection } from './form-section.js';

export const ANTIPSYCHOTIC_SETTINGS: readonly CareSetting[] = [
  'ADULT_ACUTE_WARD',
  'PSYCHIATRIC_INTENSIVE_CARE',
  'REHABILITATION_WARD',
  'FORENSIC_WARD',
  'OLDER_ADULT_WARD',
  'OTHER',
];

/** How many different antipsychotics are prescribed: one that is both regular and as required counts once. */
export const DRUG_COUNT = '(size(regularDrugs) + size(asRequiredDrugs.filter(drug, !(drug in regularDrugs))))';

/** The daily dose of all of them together; the part that is not asked, as nothing is prescribed, counts as 0. */
export const TOTAL_PERCENT =
  '((size(regularDrugs) == 0 ? 0 : regularPercent) + (size(asRequiredDrugs) == 0 ? 0 : asRequiredPercent))';

const prescription = formSection('PRESCRIPTION');
const reasons = formSection('REASONS');
const monitoring = formSection('MONITORING');
const PERCENT = { minimum: 1, maximum: 1000, unit: '% of the BNF maximum', isRequired: true };

export const ANTIPSYCHOTIC_ITEMS: readonly AuditItem[] = [
  prescription.choice(
    'diagnosis',
    'Main diagnosis',
    {
      SCHIZOPHRENIA: 'Schizophrenia or schizoaffective disorder',
      BIPOLAR: 'Bipolar disorder',
      OTHER_PSYCHOSIS: 'Another psychosis',
      OTHER: 'Another diagnosis',
    },
    { isRequired: true },
  ),
  prescription.choices('regularDrugs', 'Antipsychotics prescribed regularly', ANTIPSYCHOTICS, { isRequired: true }),
  prescription.count('regularPercent', 'Daily dose of the regular antipsychotics', {
    ...PERCENT,
    visibleWhen: 'size(regularDrugs) > 0',
  }),
  prescription.choices('asRequiredDrugs', 'Antipsychotics prescribed as required', ANTIPSYCHOTICS, {
    isRequired: true,
  }),
  prescription.count('asRequiredPercent', 'Highest daily dose of the antipsychotics prescribed as required', {
    ...PERCENT,
    visibleWhen: 'size(asRequiredDrugs) > 0',
  }),
  prescription.yesNo('longActingInjection', 'Is any of them a long-acting injection?'),
  reasons.choice(
    'combinationReason',
    'Documented reason for more than one antipsychotic',
    {
      CLOZAPINE_AUGMENTATION: 'To augment clozapine',
      CHANGE_OVER: 'Changing over from one to another',
      OTHER: 'Another reason',
      NONE: 'No reason documented',
    },
    { visibleWhen: `${DRUG_COUNT} > 1`, isRequired: true },
  ),
  reasons.yesNo('highDoseReasoned', 'Is the reason for a dose above the BNF maximum documented?', {
    visibleWhen: `${TOTAL_PERCENT} > 100`,
  }),
  monitoring.yesNo('electrocardiogram', 'Is there an electrocardiogram of this admission?'),
  monitoring.yesNo('bloodPressure', 'Was blood pressure measured in the past week?'),
  monitoring.yesNo('sideEffectsAssessed', 'Were side effects assessed with a rating scale in this admission?'),
  monitoring.count('weeksOnWard', 'Completed weeks since admission', { minimum: 0, maximum: 1500, unit: 'weeks' }),
];
