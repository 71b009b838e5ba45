import type { AuditItem } from '@qip/audit-engine/audit-tool';
import type { CareSetting } from '../care-setting.js';
import { formSection } from './form-section.js';

export const TRANQUILLISATION_SETTINGS: readonly CareSetting[] = [
  'ADULT_ACUTE_WARD',
  'PSYCHIATRIC_INTENSIVE_CARE',
  'REHABILITATION_WARD',
  'FORENSIC_WARD',
  'OLDER_ADULT_WARD',
  'CAMHS',
  'LEARNING_DISABILITY',
  'OTHER',
];

const episode = formSection('EPISODE');
const medicine = formSection('MEDICINE');
const monitoring = formSection('MONITORING');
const observed = formSection('MONITORING', 'observationsTaken');
const review = formSection('REVIEW');

const EPISODE_ITEMS: readonly AuditItem[] = [
  episode.choice(
    'legalStatus',
    'Legal status at the time',
    { INFORMAL: 'Informal', DETAINED: 'Detained under mental health legislation' },
    { isRequired: true },
  ),
  episode.choices('behaviours', 'Behaviour that led to the episode', {
    VIOLENCE: 'Violence towards others',
    THREATS: 'Threats or severe agitation',
    SELF_HARM: 'Harm to themselves',
    PROPERTY: 'Damage to property',
  }),
  episode.yesNo('deEscalationTried', 'Was de-escalation tried first?'),
  episode.yesNo('restrained', 'Was the patient restrained physically?', { isRequired: true }),
  episode.yesNo('secluded', 'Was the patient secluded?', { isRequired: true }),
];

const MEDICINE_ITEMS: readonly AuditItem[] = [
  medicine.choice('oralMedicine', 'Was medicine by mouth offered first?', {
    REFUSED: 'Offered and refused',
    TAKEN: 'Taken, without enough effect',
    NOT_OFFERED: 'Not offered',
  }),
  medicine.choices(
    'medicines',
    'Medicines given by intramuscular injection',
    {
      LORAZEPAM: 'Lorazepam',
      PROMETHAZINE: 'Promethazine',
      HALOPERIDOL: 'Haloperidol',
      OLANZAPINE: 'Olanzapine',
      ARIPIPRAZOLE: 'Aripiprazole',
      OTHER: 'Another medicine',
    },
    { isRequired: true },
  ),
  medicine.yesNo('ecgBeforeHaloperidol', 'Was there an electrocardiogram in the record before haloperidol was given?', {
    visibleWhen: '"HALOPERIDOL" in medicines',
  }),
];

/** NICE NG10 asks for observations every 15 minutes where any of these is present. */
const EXTRA_RISKS = {
  ASLEEP_OR_SEDATED: 'Appears asleep or sedated',
  SUBSTANCES: 'Has taken illicit drugs or alcohol',
  PHYSICAL_ILLNESS: 'Has a physical health problem',
  ABOVE_BNF_MAXIMUM: 'Has been given more than the BNF maximum',
  HARMED: 'Was harmed in the restrictive intervention',
};

const MONITORING_ITEMS: readonly AuditItem[] = [
  monitoring.yesNo('transferredWithinHour', 'Was the patient taken to an acute hospital within an hour?', {
    isRequired: true,
  }),
  monitoring.choices('extraRisks', 'Reasons for closer monitoring', EXTRA_RISKS),
  monitoring.yesNo('observationsTaken', 'Are any observations after the injection recorded?', { isRequired: true }),
  observed.choices('observations', 'What was recorded each time', {
    SIDE_EFFECTS: 'Side effects',
    PULSE: 'Pulse',
    BLOOD_PRESSURE: 'Blood pressure',
    RESPIRATORY_RATE: 'Respiratory rate',
    TEMPERATURE: 'Temperature',
    HYDRATION: 'Level of hydration',
    CONSCIOUSNESS: 'Level of consciousness',
  }),
  observed.count('longestGap', 'Longest time between two sets of observations', {
    minimum: 1,
    maximum: 1440,
    unit: 'minutes',
    help: 'Or from the injection to the first set, if that was longer.',
  }),
  observed.yesNo('endOfConcernsRecorded', 'Is it recorded when there were no further concerns?'),
];

const REVIEW_ITEMS: readonly AuditItem[] = [
  review.yesNo('debriefHeld', 'Was there a review with the patient within 72 hours?'),
  review.yesNo('carePlanChanged', 'Was the care plan changed after the episode?'),
];

export const TRANQUILLISATION_ITEMS: readonly AuditItem[] = [
  ...EPISODE_ITEMS,
  ...MEDICINE_ITEMS,
  ...MONITORING_ITEMS,
  ...REVIEW_ITEMS,
];
