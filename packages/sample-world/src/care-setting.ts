/** Where a team works, in the platform's words, with what a data-collection form calls it. */
export const CARE_SETTINGS = {
  ADULT_ACUTE_WARD: 'Acute ward for adults',
  PSYCHIATRIC_INTENSIVE_CARE: 'Psychiatric intensive care unit',
  REHABILITATION_WARD: 'Rehabilitation ward',
  FORENSIC_WARD: 'Forensic or secure ward',
  OLDER_ADULT_WARD: 'Ward for older adults',
  COMMUNITY_ADULT: 'Community team for adults',
  COMMUNITY_OLDER_ADULT: 'Community team for older adults',
  CAMHS: 'Child and adolescent mental health service',
  LEARNING_DISABILITY: 'Learning disability service',
  OTHER: 'Another setting',
} as const;

export type CareSetting = keyof typeof CARE_SETTINGS;
