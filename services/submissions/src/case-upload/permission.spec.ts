import { describe, expect, it } from '@jest/globals';
import { SignJWT } from 'jose';
import { readPermission, signPermission } from './permission.js';

const KEY = new Uint8Array(32).fill(1);
const OTHER_KEY = new Uint8Array(32).fill(2);
const PERMISSION = { subject: 'somebody', uploadId: '01980000-0000-7000-8000-000000000001' };

const tokenWith = (change: (token: SignJWT) => SignJWT, type = 'qip-upload+jwt'): Promise<string> =>
  change(
    new SignJWT()
      .setProtectedHeader({ alg: 'HS256', typ: type })
      .setAudience('submissions upload')
      .setSubject(PERMISSION.subject)
      .setJti(PERMISSION.uploadId)
      .setIssuedAt()
      .setExpirationTime('60s'),
  ).sign(KEY);

describe('the permission to upload', () => {
  it('comes back as it was signed', async () => {
    expect(await readPermission(await signPermission(PERMISSION, 60, KEY), KEY)).toEqual(PERMISSION);
  });

  it('is refused under another key, when it has expired, and for what is no permission', async () => {
    const token = await signPermission(PERMISSION, 60, KEY);
    expect(await readPermission(token, OTHER_KEY)).toBeNull();
    expect(await readPermission(await signPermission(PERMISSION, -1, KEY), KEY)).toBeNull();
    expect(await readPermission(`${token}x`, KEY)).toBeNull();
    expect(await readPermission('', KEY)).toBeNull();
  });

  it('is refused when it was signed for something else', async () => {
    expect(await readPermission(await tokenWith((token) => token), KEY)).toEqual(PERMISSION);
    expect(await readPermission(await tokenWith((token) => token.setAudience('files')), KEY)).toBeNull();
    expect(await readPermission(await tokenWith((token) => token, 'JWT'), KEY)).toBeNull();
    expect(await readPermission(await tokenWith((token) => token.setJti('nothing')), KEY)).toBeNull();
  });
});
