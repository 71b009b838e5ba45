import { describe, expect, it } from '@jest/globals';
import { SignJWT } from 'jose';
import { readPermission, signPermission } from './upload-permission.js';

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
    expect(await readPermission(await signPermission(PERMISSION, 'submissions', 60, KEY), 'submissions', KEY)).toEqual(
      PERMISSION,
    );
  });

  it('is refused under another key, when it has expired, and for what is no permission', async () => {
    const token = await signPermission(PERMISSION, 'submissions', 60, KEY);
    expect(await readPermission(token, 'submissions', OTHER_KEY)).toBeNull();
    expect(
      await readPermission(await signPermission(PERMISSION, 'submissions', -1, KEY), 'submissions', KEY),
    ).toBeNull();
    expect(await readPermission(`${token}x`, 'submissions', KEY)).toBeNull();
    expect(await readPermission('', 'submissions', KEY)).toBeNull();
    expect(await readPermission(token, 'programmes', KEY)).toBeNull();
  });

  it('is refused when it was signed for something else', async () => {
    expect(await readPermission(await tokenWith((token) => token), 'submissions', KEY)).toEqual(PERMISSION);
    expect(await readPermission(await tokenWith((token) => token.setAudience('files')), 'submissions', KEY)).toBeNull();
    expect(await readPermission(await tokenWith((token) => token, 'JWT'), 'submissions', KEY)).toBeNull();
    expect(await readPermission(await tokenWith((token) => token.setJti('nothing')), 'submissions', KEY)).toBeNull();
  });
});
