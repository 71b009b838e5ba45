import type { AuditItem } from '@qip/audit-engine/audit-tool';
import type { CareSetting } from '../care-setting.js';
import { formSection } from './form-section.js';

export const DETOXIFICATION_SETTINGS: readonly CareSetting[] = [
  'ADULT_ACUTE_WARD',
  'PSYCHIATRIC_INTENSIVE_CARE',
  'OLDER_ADULT_WARD',
  'OTHER',
];

const drinking = formSection('DRINKING');
const detoxification = formSection('DETOXIFICATION');
const afterwards = formSection('AFTERWARDS');

export const DETOXIFICATION_ITEMS: readonly AuditItem[] = [
  drinking.count('unitsPerDay', 'Units of alcohol on a usual day', { minimum: 0, maximum: 120, unit: 'units' }),
  drinking.choice('dependence', 'Severity of dependence', {
    MILD: 'Mild',
    MODERATE: 'Moderate',
    SEVERE: 'Severe',
  }),
  drinking.choices('withdrawalHistory', 'Earlier complications of withdrawal', {
    SEIZURE: 'Seizure',
    DELIRIUM: 'Delirium tremens',
  }),
  drinking.yesNo('breathAlcoholMeasured', 'Was breath alcohol measured on admission?'),
  detoxification.choices(
    'detoxificationMedicines',
    'Medicines prescribed for withdrawal',
    {
      CHLORDIAZEPOXIDE: 'Chlordiazepoxide',
      DIAZEPAM: 'Diazepam',
      LORAZEPAM: 'Lorazepam',
      OXAZEPAM: 'Oxazepam',
      OTHER: 'Another medicine',
    },
    { isRequired: true },
  ),
  detoxification.choice('regimen', 'Regimen', {
    FIXED_DOSE: 'Fixed dose',
    SYMPTOM_TRIGGERED: 'Triggered by symptoms',
    AS_REQUIRED_ONLY: 'As required only',
  }),
  detoxification.count('detoxificationDays', 'Days from the first to the last dose', {
    minimum: 1,
    maximum: 60,
    unit: 'days',
  }),
  detoxification.choice('thiamine', 'Thiamine', {
    PARENTERAL: 'By injection',
    ORAL: 'By mouth only',
    NONE: 'None',
  }),
  detoxification.choice('overseenBy', 'Who oversaw the detoxification', {
    SPECIALIST_ALCOHOL_SERVICE: 'A specialist alcohol service',
    WARD_TEAM: 'The team of the ward',
    ANOTHER_SERVICE: 'Another service',
  }),
  afterwards.yesNo('relapsePreventionDiscussed', 'Were medicines to prevent a relapse discussed?'),
  afterwards.yesNo('referredToAlcoholService', 'Was the patient referred to an alcohol service?'),
];
