/** As what somebody receives an intervention. */
export const RECIPIENT_CAPACITIES = ['LOCAL_CHAMPION', 'QIP_LEAD', 'CLINICIAN', 'OTHER'] as const;
export type RecipientCapacity = (typeof RECIPIENT_CAPACITIES)[number];
