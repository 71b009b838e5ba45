import type { ValidationRule } from '@qip/audit-engine/audit-tool';

/** Errors for what cannot be; warnings for what is seldom right. */
export const LITHIUM_RULES: readonly ValidationRule[] = [
  {
    code: 'CHILD_IN_OLDER_ADULT_SERVICE',
    holds: 'ageBand != "UNDER_18" || !(careSetting in ["OLDER_ADULT_WARD", "COMMUNITY_OLDER_ADULT"])',
    severity: 'ERROR',
    message: 'A patient under 18 cannot be in a service for older adults: check the age and the care setting.',
    items: ['ageBand', 'careSetting'],
  },
  {
    code: 'LITHIUM_LONGER_THAN_LIFE',
    holds: 'ageBand != "UNDER_18" || monthsOnLithium < 216',
    severity: 'ERROR',
    message: 'A patient under 18 cannot have been on lithium for 18 years: check the age and the months.',
    items: ['ageBand', 'monthsOnLithium'],
  },
  {
    // NICE CG185 aims at 0.6 to 0.8 mmol/L, at most 1.0; toxic effects are usual above 1.5.
    code: 'SERUM_LEVEL_HIGH',
    holds: 'lastSerumLevel <= 1.2',
    severity: 'WARNING',
    message: 'A level above 1.2 mmol/L is seldom meant: check the entry, and that somebody has acted on the result.',
    items: ['lastSerumLevel'],
  },
  {
    code: 'DOSE_HIGH',
    holds: 'lithiumSalt != "CARBONATE" || dailyDose <= 1800',
    severity: 'WARNING',
    message: 'More than 1,800 mg of lithium carbonate a day is unusual: check the dose and the salt.',
    items: ['dailyDose', 'lithiumSalt'],
  },
  {
    code: 'MANY_SERUM_TESTS',
    holds: 'serumLithiumTests <= 26',
    severity: 'WARNING',
    message: 'More than one serum lithium test every two weeks: check that only those of the past year are counted.',
    items: ['serumLithiumTests'],
  },
  {
    code: 'ADULT_IN_CAMHS',
    holds: 'careSetting != "CAMHS" || ageBand in ["UNDER_18", "18-25"]',
    severity: 'WARNING',
    message: 'An older patient in a child and adolescent service: check the age and the care setting.',
    items: ['careSetting', 'ageBand'],
  },
];
