import type { AuditItem, Section } from '@qip/audit-engine/audit-tool';
import { CARE_SETTINGS, type CareSetting } from '../care-setting.js';
import { formSection } from './form-section.js';

/** Sex as it stands in the record. */
export const SEXES = { FEMALE: 'Female', MALE: 'Male', NOT_RECORDED: 'Not recorded' } as const;

/** Bands that are wide enough to identify nobody; the platform asks for no date of birth. */
export const AGE_BANDS = {
  UNDER_18: 'Under 18',
  '18-25': '18 to 25',
  '26-35': '26 to 35',
  '36-45': '36 to 45',
  '46-55': '46 to 55',
  '56-65': '56 to 65',
  '66-75': '66 to 75',
  OVER_75: '76 and over',
} as const;

/** The five groups of the census in England and Wales, and none recorded. */
export const ETHNICITIES = {
  ASIAN: 'Asian or Asian British',
  BLACK: 'Black, Black British, Caribbean or African',
  MIXED: 'Mixed or multiple ethnic groups',
  WHITE: 'White',
  OTHER: 'Other ethnic group',
  NOT_RECORDED: 'Not recorded',
} as const;

export type Sex = keyof typeof SEXES;
export type AgeBand = keyof typeof AGE_BANDS;
export type Ethnicity = keyof typeof ETHNICITIES;

/** The section that every sample form begins with. */
export const PATIENT_SECTION: Section = {
  code: 'PATIENT',
  title: 'The patient',
  help: 'Give no name, number, address or date of birth: nothing here may identify the patient.',
};

/** The items that every sample form begins with: its four strata. */
export function patientItems(settings: readonly CareSetting[]): readonly AuditItem[] {
  const { choice, ageBand } = formSection(PATIENT_SECTION.code);
  const offered = Object.fromEntries(settings.map((setting) => [setting, CARE_SETTINGS[setting]]));
  const isRequired = true;
  return [
    { ...choice('sex', 'Sex', SEXES, { isRequired, help: 'As it stands in the clinical record.' }), stratum: 'SEX' },
    {
      ...ageBand('ageBand', 'Age in years on the day of the audit', AGE_BANDS, { isRequired }),
      stratum: 'AGE_BAND',
    },
    { ...choice('ethnicity', 'Ethnic group', ETHNICITIES, { isRequired }), stratum: 'ETHNICITY' },
    {
      ...choice('careSetting', 'Care setting', offered, { isRequired, help: 'Where the team works.' }),
      stratum: 'CARE_SETTING',
    },
  ];
}
