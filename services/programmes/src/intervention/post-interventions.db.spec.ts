import { describe, expect, it } from '@jest/globals';
import { newId } from '@qip/subgraph-kit/values/id';
import { addDays, endOfDay } from '@qip/subgraph-kit/values/local-date';
import { givenOrganisation } from '@qip/testkit/given-organisations';
import { givenCycle, givenProgramme } from '@qip/testkit/given-programmes';
import { clockToday, resetClock, stopClock } from '@qip/testkit/test-clock';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { givenIntervention, givenNextEdition, givenPublication } from '../../testing/given-intervention.js';
import { programmesSubgraph } from '../subgraph.js';
import { ANNOUNCEMENT_MAIL } from './intervention-mails.js';
import { POST_INTERVENTIONS, postInterventions } from './post-interventions.js';

const database = useTestDatabase();
const programmes = useTestSubgraph(programmesSubgraph, database);

async function announce(): Promise<void> {
  const context = programmes.running().open({ kind: 'JOB', job: POST_INTERVENTIONS }, newId());
  await postInterventions(context).finally(() => context.database.close());
}

function announced(
  interventionId: string,
): Promise<readonly { organisationId: string; number: string; facts: object }[]> {
  return database.sql(
    `select organisation_id as "organisationId", person_id as "personId", facts, split_part(key, '/', 3) as number
     from programmes.mail where key like 'intervention/' || $1 || '/%' order by key`,
    [interventionId],
  );
}

describe('the announcement', () => {
  it('goes once to the current lead of every member, for each edition that is out', async () => {
    const [member, left, late] = [
      await givenOrganisation(database),
      await givenOrganisation(database),
      await givenOrganisation(database),
    ];
    const membership = `update organisations.membership set`;
    await database.sql(`${membership} until_on = clock.today() where organisation_id = $1`, [left.organisationId]);
    await database.sql(`${membership} from_on = clock.today() + 1 where organisation_id = $1`, [late.organisationId]);
    const id = await givenIntervention(database, { title: 'Wall chart' });
    const [draft, withdrawn] = [
      await givenIntervention(database, { state: 'DRAFT' }),
      await givenIntervention(database, { state: 'WITHDRAWN' }),
    ];
    await announce();
    await announce();
    const mails = await announced(id);
    expect(mails.filter(({ organisationId }) => organisationId === member.organisationId)).toEqual([
      {
        ...{ organisationId: member.organisationId, personId: member.lead.personId, number: '1' },
        facts: { title: 'Wall chart', kind: 'PRACTICAL_TOOL', editionNumber: 1, changes: null, programme: null },
      },
    ]);
    const told = mails.map(({ organisationId }) => organisationId);
    expect(new Set(told).size).toBe(told.length);
    expect(told).not.toContain(left.organisationId);
    expect(told).not.toContain(late.organisationId);
    expect([await announced(draft), await announced(withdrawn)]).toEqual([[], []]);
    await givenNextEdition(database, id, { title: 'Blood test wall chart', changes: 'New intervals.' });
    await announce();
    const second = (await announced(id)).filter(({ number }) => number === '2');
    expect(second).toHaveLength(mails.length);
    const { subject, body } = ANNOUNCEMENT_MAIL.compose(second[0]?.facts);
    expect(subject).toBe('A new edition in the library: Blood test wall chart');
    expect(JSON.stringify(body)).toContain('New intervals.');
  });

  it('waits for the baseline of the programme, and leaves out who joined after that', async () => {
    const [member, late] = [await givenOrganisation(database), await givenOrganisation(database)];
    const programme = await givenProgramme(database);
    const baseline = await givenCycle(database, programme);
    const id = await givenIntervention(database, { programmeId: programme.programmeId });
    const joined = `update organisations.membership set from_on = clock.today() + 1 where organisation_id = $1`;
    await database.sql(joined, [late.organisationId]);
    await announce();
    expect(await announced(id)).toEqual([]);
    await givenPublication(database, baseline);
    await announce();
    await stopClock(database, endOfDay(addDays(await clockToday(database), 1)));
    await announce();
    await resetClock(database);
    const mails = await announced(id);
    const told = mails.map(({ organisationId }) => organisationId);
    expect(told).toContain(member.organisationId);
    expect(told).not.toContain(late.organisationId);
    expect(mails[0]?.facts).toMatchObject({ programme: `${programme.topic}: ${programme.title}` });
  });
});
