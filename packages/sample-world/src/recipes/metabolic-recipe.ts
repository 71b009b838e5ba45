import type { Answers } from '@qip/audit-engine/answers';
import { between, chance, each, pick, weighted } from '../random/draw.js';
import type { Random } from '../random/random.js';
import { type CaseBrief, type CaseRecipe, documented, recorded, standingOn } from './case-recipe.js';
import { patientOf } from './patient-mix.js';

/** Tenths first, so that the number has one decimal exactly. */
function tenths(random: Random, lowest: number, highest: number): number {
  return between(random, lowest * 10, highest * 10) / 10;
}

function screening(brief: CaseBrief, random: Random): Answers {
  const [pressure, obesity, glucose, lipids] = [1, 2, 3, 4].map((standard) => standingOn(brief, standard) === 'MET');
  const measure = obesity === true ? pick(random, ['BODY_MASS_INDEX', 'BODY_MASS_INDEX', 'WAIST', 'BOTH']) : null;
  const test = glucose === true ? pick(random, ['HBA1C', 'FASTING', 'RANDOM', 'RANDOM']) : null;
  const hasBodyMassIndex = measure === 'BODY_MASS_INDEX' || measure === 'BOTH';
  return {
    bloodPressureMeasured: documented(random, standingOn(brief, 1)),
    ...(pressure === true ? { systolicPressure: recorded(random, 0.92, between(random, 98, 165)) } : {}),
    obesityMeasure: measure ?? recorded(random, 0.8, 'NONE'),
    ...(hasBodyMassIndex ? { bodyMassIndex: recorded(random, 0.95, tenths(random, 19, 41)) } : {}),
    glucoseTest: test ?? recorded(random, 0.8, 'NONE'),
    ...(test === 'HBA1C' ? { hba1c: recorded(random, 0.95, between(random, 31, 62)) } : {}),
    lipidsMeasured: documented(random, standingOn(brief, 4)),
    ...(lipids === true ? { totalCholesterol: recorded(random, 0.9, tenths(random, 3, 8)) } : {}),
  };
}

/** Makes up a community patient who is prescribed an antipsychotic. */
export const metabolicRecipe: CaseRecipe = (brief, random) => ({
  ...patientOf(random, brief.careSetting, 0.38),
  diagnosis: weighted(random, [
    ['SCHIZOPHRENIA', 78],
    ['BIPOLAR', 9],
    ['OTHER_PSYCHOSIS', 8],
    ['OTHER', 5],
  ]),
  antipsychotics: [pick(random, ['OLANZAPINE', 'RISPERIDONE', 'CLOZAPINE', 'ARIPIPRAZOLE', 'QUETIAPINE'])],
  route: recorded(random, 0.98, chance(random, 0.28) ? 'LONG_ACTING_INJECTION' : 'ORAL'),
  monthsOnAntipsychotic: recorded(random, 0.9, 3 + Math.floor(random() * random() * 360)),
  knownConditions: each(random, [
    ['DIABETES', 0.08],
    ['HYPERTENSION', 0.09],
    ['DYSLIPIDAEMIA', 0.06],
    ['HEART_DISEASE', 0.02],
  ]),
  smoking: weighted(random, [
    ['SMOKER', 55],
    ['NON_SMOKER', 27],
    ['NOT_RECORDED', 18],
  ]),
  endOfLifeCare: false,
  ...screening(brief, random),
});
