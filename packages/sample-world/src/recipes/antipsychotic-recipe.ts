import type { Answers } from '@qip/audit-engine/answers';
import type { CareSetting } from '../care-setting.js';
import type { Antipsychotic } from '../programmes/antipsychotics.js';
import { between, chance, pick, weighted } from '../random/draw.js';
import type { Random } from '../random/random.js';
import { type CaseBrief, type CaseRecipe, recorded, standingOn, yesIn } from './case-recipe.js';
import { patientOf } from './patient-mix.js';

/** Haloperidol stands twice, as it is by far the commonest. */
const FIRST: readonly Antipsychotic[] = [
  'HALOPERIDOL',
  'HALOPERIDOL',
  'ZUCLOPENTHIXOL',
  'FLUPENTIXOL',
  'CHLORPROMAZINE',
  'SULPIRIDE',
];
const SECOND: readonly Antipsychotic[] = ['OLANZAPINE', 'RISPERIDONE', 'QUETIAPINE', 'ARIPIPRAZOLE', 'PALIPERIDONE'];
/** Those that act soon enough to be given as required. */
const AS_REQUIRED: ReadonlySet<Antipsychotic> = new Set([
  'HALOPERIDOL',
  'CHLORPROMAZINE',
  'OLANZAPINE',
  'QUETIAPINE',
  'RISPERIDONE',
]);
const AUGMENTS_CLOZAPINE: readonly Antipsychotic[] = ['AMISULPRIDE', 'ARIPIPRAZOLE'];

interface Drugs {
  readonly regular: readonly Antipsychotic[];
  readonly asRequired: readonly Antipsychotic[];
  readonly reason?: 'CLOZAPINE_AUGMENTATION' | 'OTHER' | 'NONE';
}

/** Two antipsychotics: the second one often as required, as wards do. */
function two(random: Random, first: Antipsychotic, second: Antipsychotic): Drugs {
  const reason = chance(random, 0.3) ? 'OTHER' : 'NONE';
  if (AS_REQUIRED.has(second) && chance(random, 0.75)) return { regular: [first], asRequired: [second], reason };
  return { regular: [first, second], asRequired: [], reason };
}

function twoOf(random: Random, drugs: readonly Antipsychotic[]): Drugs {
  const first = pick(random, drugs);
  const others = drugs.filter((drug) => drug !== first);
  return two(random, first, pick(random, others));
}

function drugsFor(brief: CaseBrief, random: Random): Drugs {
  const isOneAtATime = standingOn(brief, 2) === 'MET';
  const isOneGeneration = standingOn(brief, 3) === 'MET';
  if (!isOneAtATime && !isOneGeneration) return two(random, pick(random, SECOND), pick(random, FIRST));
  if (!isOneAtATime) return twoOf(random, chance(random, 0.7) ? SECOND : FIRST);
  const reason = 'CLOZAPINE_AUGMENTATION';
  if (!isOneGeneration) return { regular: ['CLOZAPINE', pick(random, FIRST)], asRequired: [], reason };
  if (chance(random, 0.06)) return { regular: ['CLOZAPINE', pick(random, AUGMENTS_CLOZAPINE)], asRequired: [], reason };
  const only = weighted(random, [
    [SECOND, 70],
    [FIRST, 18],
    [['CLOZAPINE'] as const, 12],
  ]);
  const drug = pick(random, only);
  return { regular: [drug], asRequired: AS_REQUIRED.has(drug) && chance(random, 0.18) ? [drug] : [] };
}

/** The longest stays, in weeks; most are far shorter. */
const LONGEST_STAY: Partial<Record<CareSetting, number>> = {
  ADULT_ACUTE_WARD: 24,
  PSYCHIATRIC_INTENSIVE_CARE: 14,
  REHABILITATION_WARD: 150,
  FORENSIC_WARD: 400,
};

/** The doses as percentages of the BNF maximum, up to 100 together or over it. */
function doses(random: Random, isWithin: boolean, hasBoth: boolean): Answers {
  const total = isWithin
    ? between(random, hasBoth ? 20 : 10, 100)
    : 101 + between(random, 0, 60) + between(random, 0, 60);
  if (!hasBoth) return { regularPercent: total };
  const asRequired = between(random, 5, Math.max(5, Math.floor(total / 2)));
  return { regularPercent: total - asRequired, asRequiredPercent: asRequired };
}

/** Makes up a patient on a ward who is prescribed antipsychotics. */
export const antipsychoticRecipe: CaseRecipe = (brief, random) => {
  const { regular, asRequired, reason } = drugsFor(brief, random);
  const isWithin = standingOn(brief, 1) === 'MET';
  return {
    ...patientOf(random, brief.careSetting, 0.4),
    diagnosis: weighted(random, [
      ['SCHIZOPHRENIA', 70],
      ['BIPOLAR', 12],
      ['OTHER_PSYCHOSIS', 10],
      ['OTHER', 8],
    ]),
    regularDrugs: regular,
    asRequiredDrugs: asRequired,
    ...doses(random, isWithin, asRequired.length > 0),
    longActingInjection: yesIn(random, 0.22),
    ...(reason === undefined ? {} : { combinationReason: reason }),
    ...(isWithin ? {} : { highDoseReasoned: yesIn(random, 0.35, 0.93) }),
    electrocardiogram: yesIn(random, isWithin ? 0.5 : 0.62),
    bloodPressure: yesIn(random, 0.81),
    sideEffectsAssessed: yesIn(random, 0.18),
    weeksOnWard: recorded(random, 0.97, Math.floor(random() * random() * (LONGEST_STAY[brief.careSetting] ?? 40))),
  };
};
