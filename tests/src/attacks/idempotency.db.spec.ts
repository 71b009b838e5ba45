import { beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { newId } from '@qip/subgraph-kit/values/id';
import { givenOrganisation, type GivenOrganisation } from '@qip/testkit/given-organisations';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestPlatform } from '../harness/use-test-platform.js';
import { rowsOf } from './two-organisations.js';

const database = useTestDatabase();
const platform = useTestPlatform(database, { poolSize: 5 });
const REGISTER = `mutation ($input: RegisterTeamsInput!) { registerTeams(input: $input) {
  __typename ... on RegisterTeamsSuccess { teams { id code } } ... on UserError { message } } }`;
const answerSchema = z.object({
  data: z.object({
    registerTeams: z.object({ __typename: z.string(), teams: z.array(z.object({ id: z.string() })).optional() }),
  }),
});
type Registered = z.output<typeof answerSchema>['data']['registerTeams'];

let organisation: GivenOrganisation;
beforeEach(async () => {
  organisation = await givenOrganisation(database);
});

async function register(
  idempotencyKey: string,
  code: string,
  by: GivenOrganisation = organisation,
): Promise<Registered> {
  const teams = [{ code, careSetting: 'CAMHS' }];
  const { body } = await platform.ask({
    query: REGISTER,
    variables: { input: { idempotencyKey, organisationId: by.organisationId, teams } },
    as: by.lead.subject,
  });
  return answerSchema.parse(body).data.registerTeams;
}

describe('a request that is sent again under the same key', () => {
  it('fifty times at once has one effect and fifty equal answers (idem-01)', async () => {
    const key = newId();
    const answers = await Promise.all(Array.from({ length: 50 }, () => register(key, 'T1')));
    expect(answers[0]).toMatchObject({ __typename: 'RegisterTeamsSuccess', teams: [{ id: expect.any(String) }] });
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const teams = await database.sql(`select from organisations.team where organisation_id = $1`, [
      organisation.organisationId,
    ]);
    expect(teams).toHaveLength(1);
  });

  it('with another content is refused and does nothing (idem-02)', async () => {
    const key = newId();
    await register(key, 'T1');
    const before = await rowsOf(database, organisation.organisationId);
    expect((await register(key, 'T2')).__typename).toBe('IdempotencyKeyReusedError');
    expect(await rowsOf(database, organisation.organisationId)).toBe(before);
    expect((await register(newId(), 'T2')).__typename).toBe('RegisterTeamsSuccess');
  });

  it("is not answered with what another organisation's lead was answered under it", async () => {
    const key = newId();
    const [one, other] = [await register(key, 'T1'), await register(key, 'T1', await givenOrganisation(database))];
    expect([one.__typename, other.__typename]).toEqual(['RegisterTeamsSuccess', 'RegisterTeamsSuccess']);
    expect(one.teams?.[0]?.id).not.toBe(other.teams?.[0]?.id);
  });
});
