import type { Answers } from '@qip/audit-engine/answers';
import { between, chance, each, pick, weighted } from '../random/draw.js';
import type { Random } from '../random/random.js';
import { type CaseBrief, type CaseRecipe, recorded, standingOn, yesIn } from './case-recipe.js';
import { patientOf } from './patient-mix.js';

/** The groups of the margins of topic 19. */
export const DEPRESSION_GROUPS = { treated: 'ON_ANTIDEPRESSANT', untreated: 'NO_ANTIDEPRESSANT' } as const;

const ANTIDEPRESSANTS = ['SSRI', 'SSRI', 'SNRI', 'SNRI', 'MIRTAZAPINE', 'TRICYCLIC', 'VORTIOXETINE', 'OTHER'] as const;
const SCALES = ['PHQ_9', 'PHQ_9', 'PHQ_9', 'HADS', 'MADRS', 'BECK', 'OTHER'] as const;

function treatment(brief: CaseBrief, random: Random): Answers {
  if (brief.group === DEPRESSION_GROUPS.untreated) return { antidepressants: [], augmentation: [] };
  const first = pick(random, ANTIDEPRESSANTS);
  const standing = standingOn(brief, 3);
  const history = chance(random, 0.75) ? 'PARTIAL' : 'NONE';
  return {
    antidepressants: first !== 'MIRTAZAPINE' && chance(random, 0.16) ? [first, 'MIRTAZAPINE'] : [first],
    monthsOnAntidepressant: recorded(random, 0.9, Math.floor(random() * random() * 160)),
    firstTreatment: standing === 'EXCLUDED',
    treatmentHistory: standing === 'MISSING_DATA' ? null : standing === 'MET' ? 'COMPREHENSIVE' : history,
    augmentation: each(random, [
      ['ANTIPSYCHOTIC', 0.31],
      ['LITHIUM', 0.06],
    ]),
  };
}

function review(brief: CaseBrief, random: Random): Answers {
  if (standingOn(brief, 1) !== 'MET') return { reviewedInPastYear: false };
  const reviewCovered = each(random, [
    ['SYMPTOMS', 0.97],
    ['ADHERENCE', 0.72],
    ['SIDE_EFFECTS', 0.55],
    ['PHYSICAL_HEALTH', 0.48],
    ['ALCOHOL_AND_DRUGS', 0.51],
  ]);
  const isScaled = standingOn(brief, 2) === 'MET';
  return {
    reviewedInPastYear: true,
    ratingScale: isScaled ? pick(random, SCALES) : recorded(random, 0.85, 'NONE'),
    reviewCovered,
    patientTookPart: yesIn(random, 0.78, 0.9),
  };
}

/** Makes up a patient with depression in an adult service. */
export const depressionRecipe: CaseRecipe = (brief, random) => ({
  ...patientOf(random, brief.careSetting, 0.6),
  severity: weighted(random, [
    ['MILD', 9],
    ['MODERATE', 43],
    ['SEVERE', 27],
    ['PSYCHOTIC', 11],
    ['NOT_RECORDED', 10],
  ]),
  course: recorded(random, 0.94, pick(random, ['FIRST', 'RECURRENT', 'RECURRENT', 'PERSISTENT'])),
  monthsUnderCare: between(random, 0, 12) + Math.floor(random() * random() * 120),
  selfHarmRiskAssessed: yesIn(random, 0.9),
  psychologicalTherapy: recorded(random, 0.93, pick(random, ['RECEIVED', 'OFFERED', 'NOT_OFFERED'])),
  ...treatment(brief, random),
  ...review(brief, random),
});
