import { between, chance, each, pick, weighted } from '../random/draw.js';
import { type CaseRecipe, recorded, standingOn, yesIn } from './case-recipe.js';
import { patientOf } from './patient-mix.js';

/** Makes up a patient on an acute ward who is withdrawn from alcohol. */
export const detoxificationRecipe: CaseRecipe = (brief, random) => ({
  ...patientOf(random, brief.careSetting, 0.34),
  unitsPerDay: recorded(random, 0.8, between(random, 8, 50)),
  dependence: recorded(random, 0.7, pick(random, ['MILD', 'MODERATE', 'MODERATE', 'SEVERE', 'SEVERE'])),
  withdrawalHistory: each(random, [
    ['SEIZURE', 0.16],
    ['DELIRIUM', 0.06],
  ]),
  breathAlcoholMeasured: yesIn(random, 0.33),
  detoxificationMedicines: [
    weighted(random, [
      ['CHLORDIAZEPOXIDE', 74],
      ['DIAZEPAM', 18],
      ['LORAZEPAM', 4],
      ['OXAZEPAM', 3],
      ['OTHER', 1],
    ]),
  ],
  regimen: recorded(random, 0.95, pick(random, ['FIXED_DOSE', 'FIXED_DOSE', 'FIXED_DOSE', 'SYMPTOM_TRIGGERED'])),
  detoxificationDays: recorded(random, 0.92, between(random, 3, 11)),
  thiamine: pick(random, ['PARENTERAL', 'ORAL', 'ORAL', 'NONE']),
  overseenBy:
    standingOn(brief, 1) === 'MET'
      ? 'SPECIALIST_ALCOHOL_SERVICE'
      : recorded(random, 0.9, chance(random, 0.95) ? 'WARD_TEAM' : 'ANOTHER_SERVICE'),
  relapsePreventionDiscussed: yesIn(random, 0.16),
  referredToAlcoholService: yesIn(random, 0.45),
});
