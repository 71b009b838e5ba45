import { DEMO_PEOPLE } from '@qip/sample-world/demo-people';
import { finished } from './finished.js';

/** Makes the platform's first member of the central team, as an operator does. @param databaseUrl that of the organisations' service */
export async function foundCentralTeam(databaseUrl: string): Promise<void> {
  const founder = DEMO_PEOPLE.find(({ role }) => role === 'CENTRAL_TEAM');
  if (founder === undefined) throw new Error('The sample world has no central team.');
  await finished('services/organisations/dist/first-central-team/first-central-team.main.js', {
    DATABASE_URL: databaseUrl,
    PERSON_SUBJECT: founder.subject,
    PERSON_NAME: founder.displayName,
    PERSON_EMAIL: founder.email,
  });
}
