import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { type ServiceName } from '@qip/database/service-name';

/** What a permission allows: this person may send a file to this place. */
export interface UploadPermission {
  /** The subject of the person's tokens; what the person may do is asked again when the file comes. */
  readonly subject: string;
  /** What the service keeps room for. */
  readonly uploadId: string;
}

const ALGORITHM = 'HS256';
const TYPE = 'qip-upload+jwt';

const claimsSchema = z.object({ sub: z.string().min(1), jti: z.uuid() });

/**
 * Signs a permission, which stands in the address that a file is sent to.
 * @param secondsToLive until when it can be used, in true time: the platform's clock may be moved, that of a token not
 */
export async function signPermission(
  { subject, uploadId }: UploadPermission,
  service: ServiceName,
  secondsToLive: number,
  key: Uint8Array,
): Promise<string> {
  return new SignJWT()
    .setProtectedHeader({ alg: ALGORITHM, typ: TYPE })
    .setAudience(audienceOf(service))
    .setSubject(subject)
    .setJti(uploadId)
    .setIssuedAt()
    .setExpirationTime(`${secondsToLive}s`)
    .sign(key);
}

/** Reads a permission; null when it is forged, expired, or was signed for something else. */
export async function readPermission(
  token: string,
  service: ServiceName,
  key: Uint8Array,
): Promise<UploadPermission | null> {
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: [ALGORITHM],
      typ: TYPE,
      audience: audienceOf(service),
      requiredClaims: ['exp', 'iat', 'sub', 'jti'],
    });
    const { sub, jti } = claimsSchema.parse(payload);
    return { subject: sub, uploadId: jti };
  } catch {
    return null;
  }
}

function audienceOf(service: ServiceName): string {
  return `${service} upload`;
}
