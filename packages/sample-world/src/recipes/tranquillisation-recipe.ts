import type { Answers } from '@qip/audit-engine/answers';
import { between, chance, each, pick, shuffled, weighted } from '../random/draw.js';
import type { Random } from '../random/random.js';
import { type CaseBrief, type CaseRecipe, recorded, standingOn, yesIn } from './case-recipe.js';
import { patientOf } from './patient-mix.js';

const OBSERVATIONS = [
  'SIDE_EFFECTS',
  'PULSE',
  'BLOOD_PRESSURE',
  'RESPIRATORY_RATE',
  'TEMPERATURE',
  'HYDRATION',
  'CONSCIOUSNESS',
] as const;

/** How episodes fall short: most often, some of the observations are not recorded. */
const SHORTFALLS = [
  ['NOTHING_RECORDED', 24],
  ['INCOMPLETE', 41],
  ['TOO_LATE', 22],
  ['NO_END', 13],
] as const;

/** Injections by how often they are used; a few that are better not combined. */
const INJECTIONS: readonly (readonly [readonly string[], number])[] = [
  [['LORAZEPAM'], 52],
  [['LORAZEPAM', 'HALOPERIDOL'], 16],
  [['PROMETHAZINE', 'HALOPERIDOL'], 13],
  [['PROMETHAZINE'], 8],
  [['ARIPIPRAZOLE'], 5],
  [['OLANZAPINE'], 3],
  [['LORAZEPAM', 'OLANZAPINE'], 0.6],
  [['OTHER'], 2.4],
];

function episode(random: Random): Answers {
  const medicines = weighted(random, INJECTIONS);
  const behaviours = each(random, [
    ['VIOLENCE', 0.52],
    ['THREATS', 0.61],
    ['SELF_HARM', 0.21],
    ['PROPERTY', 0.18],
  ]);
  return {
    legalStatus: chance(random, 0.9) ? 'DETAINED' : 'INFORMAL',
    behaviours: recorded(random, 0.98, behaviours),
    deEscalationTried: yesIn(random, 0.87),
    restrained: chance(random, 0.66),
    secluded: chance(random, 0.2),
    oralMedicine: recorded(random, 0.95, pick(random, ['REFUSED', 'REFUSED', 'REFUSED', 'TAKEN', 'NOT_OFFERED'])),
    medicines,
    ...(medicines.includes('HALOPERIDOL') ? { ecgBeforeHaloperidol: yesIn(random, 0.55, 0.9) } : {}),
    debriefHeld: yesIn(random, 0.42, 0.93),
    carePlanChanged: yesIn(random, 0.35, 0.95),
  };
}

function complete(random: Random): Answers {
  return {
    observationsTaken: true,
    observations: OBSERVATIONS,
    longestGap: chance(random, 0.4) ? 15 : 5 * between(random, 4, 12),
    endOfConcernsRecorded: true,
  };
}

function fallingShort(random: Random): Answers {
  switch (weighted(random, SHORTFALLS)) {
    case 'NOTHING_RECORDED':
      return { observationsTaken: false };
    case 'INCOMPLETE': {
      const left = new Set(shuffled(random, OBSERVATIONS).slice(0, between(random, 1, OBSERVATIONS.length - 1)));
      return { ...complete(random), observations: OBSERVATIONS.filter((each) => left.has(each)) };
    }
    case 'TOO_LATE':
      return { ...complete(random), longestGap: 30 * between(random, 3, 20) };
    case 'NO_END':
      return { ...complete(random), endOfConcernsRecorded: recorded(random, 0.7, false) };
  }
}

function monitoring(brief: CaseBrief, random: Random): Answers {
  const extraRisks = each(random, [
    ['ASLEEP_OR_SEDATED', 0.14],
    ['SUBSTANCES', 0.1],
    ['PHYSICAL_ILLNESS', 0.13],
    ['ABOVE_BNF_MAXIMUM', 0.02],
    ['HARMED', 0.02],
  ]);
  const isMet = standingOn(brief, 1) === 'MET';
  return {
    transferredWithinHour: standingOn(brief, 1) === 'EXCLUDED',
    extraRisks: recorded(random, 0.96, extraRisks),
    ...(isMet ? complete(random) : fallingShort(random)),
  };
}

/** Makes up an episode of rapid tranquillisation. */
export const tranquillisationRecipe: CaseRecipe = (brief, random) => ({
  ...patientOf(random, brief.careSetting, 0.48),
  ...episode(random),
  ...monitoring(brief, random),
});
