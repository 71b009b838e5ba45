import type { CareSetting } from '../care-setting.js';
import { NHS_SETTINGS } from '../organisations/sample-teams.js';
import type { Topic } from '../programmes/programme-definition.js';
import type { Weighted } from '../random/draw.js';
import { DEPRESSION_GROUPS } from '../recipes/depression-recipe.js';
import { LITHIUM_BASELINE, LITHIUM_SUPPLEMENTARY } from './lithium-margins.js';
import type { CycleMargins, MetShare } from './margins.js';

/** A published cycle: its size and its national figures. */
export interface PublishedCycle {
  readonly topic: Topic;
  readonly label: string;
  /** As published, or as many as is plausible. */
  readonly organisationCount: number;
  /** Null where it was not published. */
  readonly teamCount: number | null;
  readonly margins: CycleMargins;
  readonly settings: Weighted<CareSetting>;
}

const percent = (value: number): MetShare => ({ kind: 'PERCENT', percent: value });
const notMet = (value: number): MetShare => ({ kind: 'NOT_MET_PERCENT', percent: value });

const ADULT_WARDS: Weighted<CareSetting> = [
  ['ADULT_ACUTE_WARD', 55],
  ['PSYCHIATRIC_INTENSIVE_CARE', 8],
  ['REHABILITATION_WARD', 19],
  ['FORENSIC_WARD', 18],
];

/** All cases stand alike towards the standards: each is judged on each. */
function everybody(count: number, judged: readonly number[]): CycleMargins['groups'] {
  return [{ name: 'EVERYBODY', count, judged, excluded: {} }];
}

/** Standard 3 has no published figure: 70 % is plausible, and no combination of both generations is one drug at a time. */
function antipsychotics(cases: number, highDose: number, combined: number): CycleMargins {
  return {
    groups: everybody(cases, [1, 2, 3]),
    standards: [
      { standard: 1, met: notMet(highDose), missing: 0 },
      { standard: 2, met: notMet(combined), missing: 0, onlyWhereMet: 3 },
      { standard: 3, met: percent(70), missing: 0 },
    ],
  };
}

const METABOLIC: CycleMargins = {
  groups: everybody(1966, [1, 2, 3, 4]),
  standards: [26, 17, 28, 22].map((met, index) => ({ standard: index + 1, met: percent(met), missing: 0 })),
  allMet: percent(11),
};

/** 521 of 2,454 is published as it stands, so that no episode is left out or missing. */
const TRANQUILLISATION: CycleMargins = {
  groups: everybody(2454, [1]),
  standards: [{ standard: 1, met: { kind: 'COUNT', count: 521 }, missing: 0 }],
};

/** 33 of 908 is published as it stands. */
const DETOXIFICATION: CycleMargins = {
  groups: everybody(908, [1]),
  standards: [{ standard: 1, met: { kind: 'COUNT', count: 33 }, missing: 0 }],
};

/** How many were prescribed an antidepressant, and for how many it was the first, was not published. */
const DEPRESSION: CycleMargins = {
  groups: [
    { name: DEPRESSION_GROUPS.treated, count: 1718, judged: [1, 2, 3], excluded: {} },
    { name: 'ON_FIRST_ANTIDEPRESSANT', count: 96, judged: [1, 2], excluded: { 3: 'FIRST_TREATMENT' } },
    { name: DEPRESSION_GROUPS.untreated, count: 268, judged: [1, 2], excluded: {} },
  ],
  standards: [
    { standard: 1, met: percent(85), missing: 0 },
    { standard: 2, met: percent(11), missing: 0, onlyWhereMet: 1 },
    { standard: 3, met: percent(50), missing: 27 },
  ],
};

/** The published cycles; the sources stand in the programmes' definitions. */
export const PUBLISHED_CYCLES: readonly PublishedCycle[] = [
  {
    topic: '1',
    label: 'baseline',
    organisationCount: 32,
    teamCount: null,
    margins: antipsychotics(3942, 36, 43),
    settings: ADULT_WARDS,
  },
  {
    topic: '1',
    label: 'one-year re-audit',
    organisationCount: 32,
    teamCount: null,
    margins: antipsychotics(3271, 34, 39),
    settings: ADULT_WARDS,
  },
  {
    topic: '2',
    label: 'baseline 2006',
    organisationCount: 21,
    teamCount: 48,
    margins: METABOLIC,
    settings: [['COMMUNITY_ADULT', 1]],
  },
  {
    topic: '7',
    label: 'baseline',
    organisationCount: 38,
    teamCount: 436,
    margins: LITHIUM_BASELINE,
    settings: NHS_SETTINGS,
  },
  {
    topic: '7',
    label: 'supplementary, 3 years',
    organisationCount: 54,
    teamCount: null,
    margins: LITHIUM_SUPPLEMENTARY,
    settings: NHS_SETTINGS,
  },
  {
    topic: '14',
    label: '2021 audit',
    organisationCount: 45,
    teamCount: null,
    margins: DETOXIFICATION,
    settings: [
      ['ADULT_ACUTE_WARD', 92],
      ['PSYCHIATRIC_INTENSIVE_CARE', 4],
      ['OLDER_ADULT_WARD', 4],
    ],
  },
  {
    topic: '16',
    label: 'baseline',
    organisationCount: 66,
    teamCount: null,
    margins: TRANQUILLISATION,
    settings: [...ADULT_WARDS, ['OLDER_ADULT_WARD', 6], ['CAMHS', 7], ['LEARNING_DISABILITY', 2]],
  },
  {
    topic: '19',
    label: 'baseline',
    organisationCount: 55,
    teamCount: null,
    margins: DEPRESSION,
    settings: [
      ['COMMUNITY_ADULT', 70],
      ['COMMUNITY_OLDER_ADULT', 14],
      ['ADULT_ACUTE_WARD', 10],
      ['OLDER_ADULT_WARD', 6],
    ],
  },
];
