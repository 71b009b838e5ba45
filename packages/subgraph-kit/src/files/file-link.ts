import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { type ServiceName } from '@qip/database/service-name';

/** Which file an address stands for, and for which organisation's people it was made. */
export interface FileLink {
  /** The name of the kind of file, among those of one service. */
  readonly kind: string;
  /** Null for a file that belongs to no organisation. */
  readonly organisationId: string | null;
  /** Which file of its kind: ids and codes. */
  readonly about: Readonly<Record<string, string>>;
}

/** For so long an address can be used, in true time: the platform's clock may be moved, that of a token not. */
export const MINUTES_TO_FETCH = 10;

const ALGORITHM = 'HS256';
const TYPE = 'qip-file+jwt';

const claimsSchema = z.object({
  kind: z.string().min(1),
  org: z.uuid().nullable(),
  about: z.record(z.string(), z.string()),
});

/** Signs what stands in the address of a file. It opens nothing by itself: whoever asks has to be somebody who may see the file. */
export async function signFileLink(
  { kind, organisationId, about }: FileLink,
  service: ServiceName,
  key: Uint8Array,
  minutesToLive: number = MINUTES_TO_FETCH,
): Promise<string> {
  return new SignJWT({ kind, org: organisationId, about })
    .setProtectedHeader({ alg: ALGORITHM, typ: TYPE })
    .setAudience(audienceOf(service))
    .setIssuedAt()
    .setExpirationTime(`${minutesToLive}m`)
    .sign(key);
}

/** Reads what stands in the address of a file; null when it is forged, expired, or was signed for something else. */
export async function readFileLink(token: string, service: ServiceName, key: Uint8Array): Promise<FileLink | null> {
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: [ALGORITHM],
      typ: TYPE,
      audience: audienceOf(service),
      requiredClaims: ['exp', 'iat'],
    });
    const { kind, org, about } = claimsSchema.parse(payload);
    return { kind, organisationId: org, about };
  } catch {
    return null;
  }
}

function audienceOf(service: ServiceName): string {
  return `${service} files`;
}
