import type { AuditItem } from '@qip/audit-engine/audit-tool';
import type { CareSetting } from '../care-setting.js';
import { formSection } from './form-section.js';

export const DEPRESSION_SETTINGS: readonly CareSetting[] = [
  'ADULT_ACUTE_WARD',
  'REHABILITATION_WARD',
  'OLDER_ADULT_WARD',
  'COMMUNITY_ADULT',
  'COMMUNITY_OLDER_ADULT',
  'OTHER',
];

const illness = formSection('ILLNESS');
const treatment = formSection('TREATMENT');
const onAntidepressant = formSection('TREATMENT', 'size(antidepressants) > 0');
const review = formSection('REVIEW');
const reviewed = formSection('REVIEW', 'reviewedInPastYear');

const ILLNESS_ITEMS: readonly AuditItem[] = [
  illness.choice(
    'severity',
    'Severity of the present or latest episode',
    {
      MILD: 'Mild',
      MODERATE: 'Moderate',
      SEVERE: 'Severe, without psychotic symptoms',
      PSYCHOTIC: 'Severe, with psychotic symptoms',
      NOT_RECORDED: 'Not recorded',
    },
    { isRequired: true },
  ),
  illness.choice('course', 'Course', {
    FIRST: 'First episode',
    RECURRENT: 'Recurrent',
    PERSISTENT: 'Two years or more without recovery',
  }),
  illness.count('monthsUnderCare', 'Completed months under the care of this service', {
    minimum: 0,
    maximum: 720,
    unit: 'months',
    isRequired: true,
  }),
  illness.yesNo('selfHarmRiskAssessed', 'Was the risk of self-harm assessed in the past year?'),
];

const TREATMENT_ITEMS: readonly AuditItem[] = [
  treatment.choices(
    'antidepressants',
    'Antidepressants prescribed',
    {
      SSRI: 'Selective serotonin reuptake inhibitor',
      SNRI: 'Serotonin and noradrenaline reuptake inhibitor',
      MIRTAZAPINE: 'Mirtazapine',
      TRICYCLIC: 'Tricyclic antidepressant',
      VORTIOXETINE: 'Vortioxetine',
      MAOI: 'Monoamine oxidase inhibitor',
      OTHER: 'Another antidepressant',
    },
    { isRequired: true },
  ),
  onAntidepressant.count('monthsOnAntidepressant', 'Completed months on the present antidepressant', {
    minimum: 0,
    maximum: 720,
    unit: 'months',
  }),
  onAntidepressant.yesNo('firstTreatment', 'Is this the patient’s first treatment for depression?', {
    isRequired: true,
  }),
  onAntidepressant.choice('treatmentHistory', 'How full is the treatment history that the prescriber can see?', {
    COMPREHENSIVE: 'Each treatment with its dose, duration and effect',
    PARTIAL: 'Some of it',
    NONE: 'None',
  }),
  treatment.choices('augmentation', 'Medicines that augment the antidepressant', {
    ANTIPSYCHOTIC: 'Antipsychotic',
    LITHIUM: 'Lithium',
    OTHER: 'Another medicine',
  }),
  treatment.choice('psychologicalTherapy', 'Psychological therapy', {
    RECEIVED: 'Received in the past year',
    OFFERED: 'Offered in the past year',
    NOT_OFFERED: 'Not offered',
  }),
];

const REVIEW_ITEMS: readonly AuditItem[] = [
  review.yesNo('reviewedInPastYear', 'Was the treatment reviewed in the past year?', { isRequired: true }),
  reviewed.choice('ratingScale', 'Which rating scale of depression was used at the review?', {
    PHQ_9: 'PHQ-9',
    HADS: 'HADS',
    MADRS: 'MADRS',
    HAMILTON: 'Hamilton',
    BECK: 'Beck',
    OTHER: 'Another scale',
    NONE: 'None',
  }),
  reviewed.choices('reviewCovered', 'What the review covered', {
    SYMPTOMS: 'Symptoms',
    ADHERENCE: 'Whether the medicine is taken',
    SIDE_EFFECTS: 'Side effects',
    PHYSICAL_HEALTH: 'Physical health',
    ALCOHOL_AND_DRUGS: 'Alcohol and drugs',
  }),
  reviewed.yesNo('patientTookPart', 'Did the patient take part in the decisions?'),
];

export const DEPRESSION_ITEMS: readonly AuditItem[] = [...ILLNESS_ITEMS, ...TREATMENT_ITEMS, ...REVIEW_ITEMS];
