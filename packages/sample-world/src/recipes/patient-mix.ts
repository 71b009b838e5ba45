import type { CareSetting } from '../care-setting.js';
import type { AgeBand, Ethnicity, Sex } from '../programmes/patient-items.js';
import { type Weighted, weighted } from '../random/draw.js';
import type { Random } from '../random/random.js';

const ADULTS: Weighted<AgeBand> = [
  ['18-25', 9],
  ['26-35', 18],
  ['36-45', 22],
  ['46-55', 25],
  ['56-65', 19],
  ['66-75', 6],
  ['OVER_75', 1],
];

const OLDER_ADULTS: Weighted<AgeBand> = [
  ['56-65', 8],
  ['66-75', 55],
  ['OVER_75', 37],
];

const CHILDREN: Weighted<AgeBand> = [
  ['UNDER_18', 92],
  ['18-25', 8],
];

const AGES: Partial<Record<CareSetting, Weighted<AgeBand>>> = {
  OLDER_ADULT_WARD: OLDER_ADULTS,
  COMMUNITY_OLDER_ADULT: OLDER_ADULTS,
  CAMHS: CHILDREN,
};

/** About the mix of people in contact with specialist mental health services in England. */
const ETHNIC_MIX: Weighted<Ethnicity> = [
  ['WHITE', 79],
  ['ASIAN', 7],
  ['BLACK', 6],
  ['MIXED', 2],
  ['OTHER', 2],
  ['NOT_RECORDED', 4],
];

/** The answers to the items that every sample form begins with. A type, as an interface cannot be spread into answers. */
export type PatientAnswers = Readonly<{
  sex: Sex;
  ageBand: AgeBand;
  ethnicity: Ethnicity;
  careSetting: CareSetting;
}>;

/** Makes up a patient of a team: age by its care setting, sex by the share of women in the audit. */
export function patientOf(random: Random, careSetting: CareSetting, shareOfWomen: number): PatientAnswers {
  const sexes: Weighted<Sex> = [
    ['FEMALE', shareOfWomen],
    ['MALE', 0.995 - shareOfWomen],
    ['NOT_RECORDED', 0.005],
  ];
  return {
    sex: weighted(random, sexes),
    ageBand: weighted(random, AGES[careSetting] ?? ADULTS),
    ethnicity: weighted(random, ETHNIC_MIX),
    careSetting,
  };
}
