import type { Answers } from '@qip/audit-engine/answers';
import type { StoredOutcome } from '@qip/audit-engine/outcome';
import type { AgeBand } from '../programmes/patient-items.js';
import { below, between, chance, each, type Weighted, weighted } from '../random/draw.js';
import type { Random } from '../random/random.js';
import { type CaseBrief, type CaseRecipe, documented, recorded, standingOn, yesIn } from './case-recipe.js';
import { patientOf } from './patient-mix.js';

/** The groups of the margins of topic 7. */
export const LITHIUM_GROUPS = {
  started: 'STARTED_IN_PAST_YEAR',
  startedElsewhere: 'STARTED_ELSEWHERE',
  longTerm: 'ON_LITHIUM_FOR_A_YEAR',
  declined: 'DECLINED_TESTS',
} as const;

type Standing = StoredOutcome['kind'];

/** How many tests there were in the year, by where the case stands; a few are many, which the form warns of. */
const SERUM_TESTS: Readonly<Record<'MET' | 'NOT_MET' | 'EXCLUDED', Weighted<number>>> = {
  MET: [
    [4, 46],
    [5, 20],
    [6, 15],
    [7, 6],
    [8, 6],
    [10, 4],
    [12, 2.7],
    [30, 0.3],
  ],
  NOT_MET: [
    [0, 14],
    [1, 22],
    [2, 32],
    [3, 32],
  ],
  EXCLUDED: [
    [0, 55],
    [1, 35],
    [2, 10],
  ],
};

const HALF_YEARLY_TESTS: typeof SERUM_TESTS = {
  MET: [
    [2, 44],
    [3, 25],
    [4, 18],
    [5, 8],
    [6, 5],
  ],
  NOT_MET: [
    [0, 31],
    [1, 69],
  ],
  EXCLUDED: [
    [0, 60],
    [1, 40],
  ],
};

/** The longest that somebody of an age can plausibly have taken lithium, in months. */
const LONGEST: Partial<Record<AgeBand, number>> = { UNDER_18: 36, '18-25': 96, '26-35': 180, '36-45': 280 };

function tests(random: Random, standing: Standing, counts: typeof SERUM_TESTS): number | null {
  return standing === 'MISSING_DATA' || standing === 'NOT_APPLICABLE' ? null : weighted(random, counts[standing]);
}

/** Most have been on lithium for a few years, some for decades. */
function monthsOf(random: Random, age: AgeBand): number {
  const share = random() * random();
  return 12 + Math.floor(share * ((LONGEST[age] ?? 420) - 12));
}

function doseOf(random: Random, salt: 'CARBONATE' | 'CITRATE'): number {
  if (salt === 'CITRATE') return 520 * between(random, 1, 4);
  if (chance(random, 0.006)) return 2000;
  return 200 * (2 + below(random, 3) + below(random, 3));
}

/** In hundredths first, so that every level has two decimals exactly. About one in eighty is above 1.2 mmol/L. */
function levelOf(random: Random): number {
  const hundredths = chance(random, 0.012)
    ? between(random, 121, 165)
    : between(random, 15, 55) + between(random, 10, 50);
  return hundredths / 100;
}

function treatment(random: Random): Answers {
  const salt = chance(random, 0.97) ? 'CARBONATE' : 'CITRATE';
  const interacting = each(random, [
    ['NSAID', 0.05],
    ['ACE_INHIBITOR_OR_ARB', 0.11],
    ['DIURETIC', 0.07],
  ]);
  return {
    diagnosis: weighted(random, [
      ['BIPOLAR', 63],
      ['DEPRESSION', 19],
      ['SCHIZOAFFECTIVE', 12],
      ['OTHER', 6],
    ]),
    lithiumSalt: salt,
    dailyDose: recorded(random, 0.96, doseOf(random, salt)),
    brandPrescribed: yesIn(random, 0.88),
    interactingMedicines: recorded(random, 0.97, interacting),
  };
}

function beforeStart(brief: CaseBrief, random: Random): Answers {
  const isElsewhere = brief.group === LITHIUM_GROUPS.startedElsewhere;
  return {
    monthsOnLithium: between(random, 0, 11),
    startedBy: isElsewhere ? 'ANOTHER_PROVIDER' : 'THIS_ORGANISATION',
    renalBeforeStart: isElsewhere ? null : documented(random, standingOn(brief, 1)),
    thyroidBeforeStart: isElsewhere ? null : documented(random, standingOn(brief, 2)),
    weightBeforeStart: yesIn(random, isElsewhere ? 0.2 : 0.58, 0.9),
    informationGiven: yesIn(random, 0.46, 0.9),
  };
}

function whileTaken(brief: CaseBrief, random: Random, age: AgeBand): Answers {
  const serumTests = tests(random, standingOn(brief, 3), SERUM_TESTS);
  const hasLevel = serumTests !== null && serumTests > 0;
  return {
    monthsOnLithium: monthsOf(random, age),
    declinedTests: brief.group === LITHIUM_GROUPS.declined,
    serumLithiumTests: serumTests,
    ...(hasLevel ? { lastSerumLevel: recorded(random, 0.94, levelOf(random)) } : {}),
    renalTests: tests(random, standingOn(brief, 4), HALF_YEARLY_TESTS),
    thyroidTests: tests(random, standingOn(brief, 5), HALF_YEARLY_TESTS),
    weightMeasured: yesIn(random, 0.52, 0.94),
  };
}

/** Makes up a patient prescribed lithium. */
export const lithiumRecipe: CaseRecipe = (brief, random) => {
  const patient = patientOf(random, brief.careSetting, 0.58);
  const isStart = brief.group === LITHIUM_GROUPS.started || brief.group === LITHIUM_GROUPS.startedElsewhere;
  return {
    ...patient,
    ...treatment(random),
    ...(isStart ? beforeStart(brief, random) : whileTaken(brief, random, patient.ageBand)),
  };
};
