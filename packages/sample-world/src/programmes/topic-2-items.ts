import type { AuditItem } from '@qip/audit-engine/audit-tool';
import type { CareSetting } from '../care-setting.js';
import { ANTIPSYCHOTICS } from './antipsychotics.js';
import { formSection } from './form-section.js';

export const METABOLIC_SETTINGS: readonly CareSetting[] = [
  'COMMUNITY_ADULT',
  'COMMUNITY_OLDER_ADULT',
  'LEARNING_DISABILITY',
  'OTHER',
];

const treatment = formSection('TREATMENT');
const risk = formSection('RISK');
const screening = formSection('SCREENING');

const TREATMENT_ITEMS: readonly AuditItem[] = [
  treatment.choice(
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
  treatment.choices('antipsychotics', 'Antipsychotics prescribed', ANTIPSYCHOTICS, { isRequired: true }),
  treatment.choice('route', 'How they are given', {
    ORAL: 'By mouth',
    LONG_ACTING_INJECTION: 'As a long-acting injection',
    BOTH: 'Both',
  }),
  treatment.count('monthsOnAntipsychotic', 'Completed months on an antipsychotic', {
    minimum: 0,
    maximum: 840,
    unit: 'months',
  }),
];

const RISK_ITEMS: readonly AuditItem[] = [
  risk.choices('knownConditions', 'Conditions already diagnosed', {
    DIABETES: 'Diabetes',
    HYPERTENSION: 'Hypertension',
    DYSLIPIDAEMIA: 'Dyslipidaemia',
    HEART_DISEASE: 'Ischaemic heart disease',
  }),
  risk.choice('smoking', 'Smoking', { SMOKER: 'Smokes', NON_SMOKER: 'Does not smoke', NOT_RECORDED: 'Not recorded' }),
  risk.yesNo('endOfLifeCare', 'Is the patient receiving end-of-life care?', { isRequired: true }),
];

const SCREENING_ITEMS: readonly AuditItem[] = [
  screening.yesNo('bloodPressureMeasured', 'Was blood pressure measured?'),
  screening.count('systolicPressure', 'Latest systolic blood pressure', {
    minimum: 60,
    maximum: 280,
    unit: 'mmHg',
    visibleWhen: 'bloodPressureMeasured',
  }),
  screening.choice('obesityMeasure', 'Which measure of obesity was taken?', {
    BODY_MASS_INDEX: 'Body mass index',
    WAIST: 'Waist circumference',
    BOTH: 'Both',
    NONE: 'Neither',
  }),
  screening.decimal('bodyMassIndex', 'Latest body mass index', {
    minimum: 10,
    maximum: 90,
    unit: 'kg/m²',
    decimalPlaces: 1,
    visibleWhen: 'obesityMeasure in ["BODY_MASS_INDEX", "BOTH"]',
  }),
  screening.choice('glucoseTest', 'Which test of glucose was done last?', {
    HBA1C: 'HbA1c',
    FASTING: 'Fasting glucose',
    RANDOM: 'Random glucose',
    NONE: 'None',
  }),
  screening.count('hba1c', 'Latest HbA1c', {
    minimum: 15,
    maximum: 200,
    unit: 'mmol/mol',
    visibleWhen: 'glucoseTest == "HBA1C"',
  }),
  screening.yesNo('lipidsMeasured', 'Were plasma lipids measured?'),
  screening.decimal('totalCholesterol', 'Latest total cholesterol', {
    minimum: 1,
    maximum: 25,
    unit: 'mmol/L',
    decimalPlaces: 1,
    visibleWhen: 'lipidsMeasured',
  }),
];

export const METABOLIC_ITEMS: readonly AuditItem[] = [...TREATMENT_ITEMS, ...RISK_ITEMS, ...SCREENING_ITEMS];
