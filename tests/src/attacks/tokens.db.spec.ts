import { beforeAll, describe, expect, it } from '@jest/globals';
import { exportSPKI, importJWK, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { givenOrganisation, type GivenOrganisation } from '@qip/testkit/given-organisations';
import { useTestDatabase } from '@qip/testkit/test-database';
import { readAnswer } from '../harness/test-answer.js';
import { useTestPlatform } from '../harness/use-test-platform.js';

const database = useTestDatabase();
const platform = useTestPlatform(database);
let victim: GivenOrganisation;
beforeAll(async () => {
  victim = await givenOrganisation(database);
});

const QUERY = '{ viewer { person { id } organisations { id } } }';
const inSeconds = (seconds: number): number => Math.floor(Date.now() / 1_000) + seconds;

function claims(): JWTPayload {
  const { issuer, audience } = platform.issuer();
  return { iss: issuer, aud: audience, sub: victim.lead.subject, iat: inSeconds(0), exp: inSeconds(60) };
}

/** The gateway's answer to a token; whatever it is, nothing of the person in it may be told unless it holds. */
async function answerTo(token: string): Promise<{ readonly status: number; readonly body: unknown }> {
  const sent = platform.request().post('/graphql').set('authorization', `Bearer ${token}`);
  const { status, body } = readAnswer(await sent.send({ query: QUERY }));
  return { status, body };
}

async function expectRefused(token: string): Promise<void> {
  const { status, body } = await answerTo(token);
  expect(status).toBe(401);
  expect(body).toEqual({
    errors: [expect.objectContaining({ extensions: expect.objectContaining({ code: 'UNAUTHENTICATED' }) })],
  });
  expect(JSON.stringify(body)).not.toContain(victim.lead.personId);
}

describe('a token that somebody made himself', () => {
  it('is none when it has no signature (jwt-01)', async () => {
    await expectRefused(new UnsecuredJWT(claims()).encode());
    const header = Buffer.from(JSON.stringify({ alg: 'none', typ: 'at+jwt' })).toString('base64url');
    await expectRefused(`${header}.${Buffer.from(JSON.stringify(claims())).toString('base64url')}.`);
  });

  it('is none when it is signed with the public key as a secret (jwt-02)', async () => {
    const [published = {}] = platform.issuer().keys.keys;
    const key = await importJWK(published, 'ES256', { extractable: true });
    if (key instanceof Uint8Array) throw new Error('The issuer publishes a secret.');
    for (const secret of [await exportSPKI(key), JSON.stringify(published), JSON.stringify(platform.issuer().keys)]) {
      const forged = new SignJWT(claims()).setProtectedHeader({
        alg: 'HS256',
        kid: published.kid ?? '',
        typ: 'at+jwt',
      });
      await expectRefused(await forged.sign(Buffer.from(secret)));
    }
  });
});

describe('a token of the issuer', () => {
  it('is believed as long as it holds', async () => {
    expect(await answerTo(await platform.issuer().token({ sub: victim.lead.subject }))).toEqual({
      status: 200,
      body: {
        data: { viewer: { person: { id: victim.lead.personId }, organisations: [{ id: victim.organisationId }] } },
      },
    });
  });

  it.each<[string, () => JWTPayload]>([
    ['that expired half a minute ago (jwt-03)', () => ({ exp: inSeconds(-31) })],
    ['for another platform (jwt-04)', () => ({ aud: 'other-api' })],
    ['for several others (jwt-04)', () => ({ aud: ['other-api', 'qip-platform-test'] })],
    ['that names another issuer', () => ({ iss: 'https://elsewhere.test' })],
    ['that does not hold yet', () => ({ nbf: inSeconds(60) })],
  ])('%s is none', async (_what, wrong) => {
    await expectRefused(await platform.issuer().token({ ...claims(), ...wrong() }));
  });
});
