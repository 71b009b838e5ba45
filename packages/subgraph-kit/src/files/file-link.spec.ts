import { describe, expect, it } from '@jest/globals';
import { SignJWT } from 'jose';
import { type FileLink, readFileLink, signFileLink } from './file-link.js';

const KEY = new Uint8Array(32).fill(1);
const OTHER_KEY = new Uint8Array(32).fill(2);
const LINK: FileLink = {
  kind: 'upload-problems',
  organisationId: '01980000-0000-7000-8000-000000000001',
  about: { uploadId: '01980000-0000-7000-8000-000000000002' },
};

const tokenWith = (change: (token: SignJWT) => SignJWT, claims: object = {}, type = 'qip-file+jwt'): Promise<string> =>
  change(
    new SignJWT({ kind: LINK.kind, org: LINK.organisationId, about: LINK.about, ...claims })
      .setProtectedHeader({ alg: 'HS256', typ: type })
      .setAudience('submissions files')
      .setIssuedAt()
      .setExpirationTime('60s'),
  ).sign(KEY);
const same = (token: SignJWT): SignJWT => token;

describe('what stands in the address of a file', () => {
  it('comes back as it was signed, of an organisation or of none', async () => {
    for (const link of [LINK, { ...LINK, organisationId: null }]) {
      expect(await readFileLink(await signFileLink(link, 'submissions', KEY), 'submissions', KEY)).toEqual(link);
    }
  });

  it('holds for ten minutes', async () => {
    const [, claims = ''] = (await signFileLink(LINK, 'submissions', KEY)).split('.');
    const { iat, exp } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as Readonly<Record<string, number>>;
    expect(Number(exp) - Number(iat)).toBe(600);
  });

  it('is refused under another key, when it has expired, and for what is none', async () => {
    const token = await signFileLink(LINK, 'submissions', KEY);
    expect(await readFileLink(token, 'submissions', OTHER_KEY)).toBeNull();
    expect(await readFileLink(await signFileLink(LINK, 'submissions', KEY, -1), 'submissions', KEY)).toBeNull();
    expect(await readFileLink(`${token}x`, 'submissions', KEY)).toBeNull();
    expect(await readFileLink('', 'submissions', KEY)).toBeNull();
  });

  it('is refused when it was signed for another service or for something else', async () => {
    expect(await readFileLink(await tokenWith(same), 'submissions', KEY)).toEqual(LINK);
    expect(await readFileLink(await tokenWith(same), 'analytics', KEY)).toBeNull();
    expect(await readFileLink(await tokenWith(same, {}, 'qip-upload+jwt'), 'submissions', KEY)).toBeNull();
    const forUploads = await tokenWith((token) => token.setAudience('submissions upload'));
    expect(await readFileLink(forUploads, 'submissions', KEY)).toBeNull();
  });

  it.each([{ org: 'elsewhere' }, { org: undefined }, { about: { uploadId: 7 } }, { kind: '' }])(
    'is refused when %j stands in it',
    async (claims) => {
      expect(await readFileLink(await tokenWith(same, claims), 'submissions', KEY)).toBeNull();
    },
  );

  it('is refused when it is signed by no key at all', async () => {
    const [, claims = ''] = (await tokenWith(same)).split('.');
    const header = Buffer.from(JSON.stringify({ alg: 'none', typ: 'qip-file+jwt' })).toString('base64url');
    expect(await readFileLink(`${header}.${claims}.`, 'submissions', KEY)).toBeNull();
  });
});
