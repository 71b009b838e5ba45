import type { Topic } from '../programmes/programme-definition.js';
import { antipsychoticRecipe } from './antipsychotic-recipe.js';
import type { CaseRecipe } from './case-recipe.js';
import { depressionRecipe } from './depression-recipe.js';
import { detoxificationRecipe } from './detoxification-recipe.js';
import { lithiumRecipe } from './lithium-recipe.js';
import { metabolicRecipe } from './metabolic-recipe.js';
import { tranquillisationRecipe } from './tranquillisation-recipe.js';

/** How the cases of each sample programme are made up. */
export const CASE_RECIPES: Readonly<Record<Topic, CaseRecipe>> = {
  '1': antipsychoticRecipe,
  '2': metabolicRecipe,
  '7': lithiumRecipe,
  '14': detoxificationRecipe,
  '16': tranquillisationRecipe,
  '19': depressionRecipe,
};
