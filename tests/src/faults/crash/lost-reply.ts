import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { RecordCasesDocument } from '@qip/schema/generated/graphql';
import { createGraphClient } from '../../harness/graph-client.js';
import { expectMember } from '../../journeys/expectation.js';
import { type CrashPart } from './crash-part.js';

export const CASES_AT_ONCE = 500;

/** Cases that are all the same but for their comment, under one key. */
export interface CasesToRecord {
  readonly organisationId: string;
  readonly auditCycleId: string;
  readonly cases: { readonly teamCode: string; readonly answers: Readonly<Record<string, unknown>> }[];
  readonly idempotencyKey: string;
  readonly asDraft: boolean;
}

/** As many cases as one call takes. */
export function casesToRecord({ organisationId, auditCycleId }: CrashPart): CasesToRecord {
  const cases = Array.from({ length: CASES_AT_ONCE }, (_, index) => ({
    teamCode: 'A1',
    answers: { ageBand: '18-64', onLithium: true, monthsOnLithium: 24, serumLevels: 4, comment: `week ${index}` },
  }));
  return { organisationId, auditCycleId, cases, idempotencyKey: randomUUID(), asDraft: false };
}

/** Records the cases and hears of it. @returns their ids */
export async function recordCases(
  gatewayUrl: string,
  { lead }: CrashPart,
  input: CasesToRecord,
): Promise<readonly (string | undefined)[]> {
  const { recordCases: answer } = await createGraphClient(gatewayUrl).ask(lead, RecordCasesDocument, { input });
  return expectMember(answer, 'RecordCasesSuccess').cases.map((each) => each?.id);
}

const tokenSchema = z.object({ accessToken: z.string() });

/** Records the cases and does not hear of it: the line is cut after a while, or as soon as the answer begins. */
export async function recordUnheard(
  gatewayUrl: string,
  { lead }: CrashPart,
  input: CasesToRecord,
  cutAfterMs: number | null,
): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const signedIn = await fetch(`${gatewayUrl}/demo-identity/token`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ key: lead }),
  });
  const { accessToken } = tokenSchema.parse(await signedIn.json());
  const line = new AbortController();
  const timer =
    cutAfterMs === null
      ? null
      : setTimeout(() => {
          line.abort();
        }, cutAfterMs);
  try {
    await fetch(`${gatewayUrl}/graphql`, {
      method: 'POST',
      headers: { ...headers, authorization: `Bearer ${accessToken}` },
      body: JSON.stringify({ query: RecordCasesDocument.toString(), variables: { input } }),
      signal: line.signal,
    });
    line.abort();
  } catch (error) {
    if (!line.signal.aborted) throw error;
  } finally {
    if (timer !== null) clearTimeout(timer);
  }
}
