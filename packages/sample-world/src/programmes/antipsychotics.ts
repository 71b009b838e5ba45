/** First-generation antipsychotics that wards prescribe. */
export const FIRST_GENERATION = {
  CHLORPROMAZINE: 'Chlorpromazine',
  FLUPENTIXOL: 'Flupentixol',
  HALOPERIDOL: 'Haloperidol',
  SULPIRIDE: 'Sulpiride',
  TRIFLUOPERAZINE: 'Trifluoperazine',
  ZUCLOPENTHIXOL: 'Zuclopenthixol',
} as const;

/** Second-generation antipsychotics that wards prescribe. */
export const SECOND_GENERATION = {
  AMISULPRIDE: 'Amisulpride',
  ARIPIPRAZOLE: 'Aripiprazole',
  CLOZAPINE: 'Clozapine',
  OLANZAPINE: 'Olanzapine',
  PALIPERIDONE: 'Paliperidone',
  QUETIAPINE: 'Quetiapine',
  RISPERIDONE: 'Risperidone',
} as const;

export const ANTIPSYCHOTICS = { ...FIRST_GENERATION, ...SECOND_GENERATION } as const;

export type Antipsychotic = keyof typeof ANTIPSYCHOTICS;
