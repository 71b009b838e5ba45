import { DEMO_PEOPLE, keyOf } from '@qip/sample-world/demo-people';

/** Leads several organisations where there are more of them than demo people. */
export const STAND_IN = keyOf('LOCAL_LEAD', 'RPG');

/** Who acts for an organisation. */
export function leadOf(odsCode: string): string {
  const own = keyOf('LOCAL_LEAD', odsCode);
  return DEMO_PEOPLE.some(({ key }) => key === own) ? own : STAND_IN;
}
