import type { AuditItem } from '@qip/audit-engine/audit-tool';
import type { CareSetting } from '../care-setting.js';
import { formSection } from './form-section.js';

export const LITHIUM_SETTINGS: readonly CareSetting[] = [
  'ADULT_ACUTE_WARD',
  'PSYCHIATRIC_INTENSIVE_CARE',
  'REHABILITATION_WARD',
  'FORENSIC_WARD',
  'OLDER_ADULT_WARD',
  'COMMUNITY_ADULT',
  'COMMUNITY_OLDER_ADULT',
  'CAMHS',
  'LEARNING_DISABILITY',
  'OTHER',
];

const treatment = formSection('TREATMENT');
const start = formSection('START', 'monthsOnLithium < 12');
const monitoring = formSection('MONITORING', 'monthsOnLithium >= 12');

/** No patient needs a blood test more often than weekly for a year. */
const TESTS = { minimum: 0, maximum: 60, unit: 'tests' };

/** The medicines with which the British National Formulary warns of lithium toxicity most. */
const INTERACTING = {
  NSAID: 'Non-steroidal anti-inflammatory drug',
  ACE_INHIBITOR_OR_ARB: 'ACE inhibitor or angiotensin-II receptor blocker',
  DIURETIC: 'Diuretic',
};

const TREATMENT_ITEMS: readonly AuditItem[] = [
  treatment.choice(
    'diagnosis',
    'Main diagnosis for which lithium is prescribed',
    {
      BIPOLAR: 'Bipolar disorder or mania',
      DEPRESSION: 'Recurrent or resistant depression',
      SCHIZOAFFECTIVE: 'Schizoaffective disorder',
      OTHER: 'Another diagnosis',
    },
    { isRequired: true },
  ),
  treatment.count('monthsOnLithium', 'Completed months since the current course of lithium was started', {
    minimum: 0,
    maximum: 720,
    unit: 'months',
    isRequired: true,
    help: '0 for less than a month. This decides which questions follow.',
  }),
  treatment.choice(
    'lithiumSalt',
    'Lithium salt',
    { CARBONATE: 'Carbonate (tablets)', CITRATE: 'Citrate (liquid)' },
    { isRequired: true },
  ),
  treatment.count('dailyDose', 'Total daily dose of the salt', { minimum: 50, maximum: 6000, unit: 'mg' }),
  treatment.yesNo('brandPrescribed', 'Is lithium prescribed by brand?', {
    help: 'Preparations differ in how much is absorbed.',
  }),
  treatment.choices('interactingMedicines', 'Interacting medicines prescribed on the day of the audit', INTERACTING),
];

const START_ITEMS: readonly AuditItem[] = [
  start.choice(
    'startedBy',
    'Who started lithium?',
    { THIS_ORGANISATION: 'This organisation', ANOTHER_PROVIDER: 'Another provider, before the patient came here' },
    { isRequired: true },
  ),
  start.yesNo('renalBeforeStart', 'Was renal function (eGFR or creatinine) tested before lithium was started?', {
    help: 'In the six months before the first dose.',
  }),
  start.yesNo('thyroidBeforeStart', 'Was thyroid function (TSH) tested before lithium was started?', {
    help: 'In the six months before the first dose.',
  }),
  start.yesNo('weightBeforeStart', 'Was weight or body mass index measured before lithium was started?'),
  start.yesNo('informationGiven', 'Was the patient given a lithium information and record booklet?'),
];

const MONITORING_ITEMS: readonly AuditItem[] = [
  monitoring.yesNo('declinedTests', 'Has the patient declined, or not come to, blood tests that were offered?', {
    isRequired: true,
    help: 'Yes only where the offers and the refusal are in the record.',
  }),
  monitoring.count('serumLithiumTests', 'Serum lithium tests in the past year', TESTS),
  monitoring.decimal('lastSerumLevel', 'Latest serum lithium level', {
    minimum: 0,
    maximum: 5,
    unit: 'mmol/L',
    decimalPlaces: 2,
    visibleWhen: 'monthsOnLithium >= 12 && serumLithiumTests > 0',
    help: 'Of a sample taken 12 hours after a dose.',
  }),
  monitoring.count('renalTests', 'Renal function tests (eGFR or creatinine) in the past year', TESTS),
  monitoring.count('thyroidTests', 'Thyroid function tests (TSH) in the past year', TESTS),
  monitoring.yesNo('weightMeasured', 'Was weight or body mass index measured in the past year?'),
];

export const LITHIUM_ITEMS: readonly AuditItem[] = [...TREATMENT_ITEMS, ...START_ITEMS, ...MONITORING_ITEMS];
