import { createReadStream } from 'node:fs';
import { execute, parse } from 'graphql';
import { z } from 'zod';
import { type Subgraph } from '@qip/subgraph-kit/server/subgraph';
import { newId } from '@qip/subgraph-kit/values/id';
import { type BenchPart } from './bench-world.js';

const START = parse(`mutation ($input: StartCaseUploadInput!) { startCaseUpload(input: $input) {
  ... on StartCaseUploadSuccess { upload { id uploadUrl } } ... on UserError { message } } }`);
const COMMIT = parse(`mutation ($input: CommitCaseUploadInput!) { commitCaseUpload(input: $input) {
  ... on CommitCaseUploadSuccess { upload { state newCount } } ... on UserError { message } } }`);
const startedSchema = z.object({
  startCaseUpload: z.object({ upload: z.object({ id: z.string(), uploadUrl: z.string() }) }),
});
const committedSchema = z.object({
  commitCaseUpload: z.object({ upload: z.object({ state: z.literal('COMMITTED'), newCount: z.number() }) }),
});

/** How long a file took and what it needed. */
export interface UploadMeasure {
  /** From the first byte of the file to the answer of the commit. */
  readonly seconds: number;
  /** Until the file was checked. */
  readonly checkedAfter: number;
  /** The most that the process took while it did, above what it took before. */
  readonly peakMiB: number;
  readonly newCount: number;
}

const MEBIBYTE = 1024 * 1024;
const SAMPLE_EVERY_MS = 10;

/** Sends a file and commits it, as the lead of a part. */
export async function uploadFile(submissions: Subgraph, part: BenchPart, path: string): Promise<UploadMeasure> {
  const { organisationId, auditCycleId } = part;
  const input = { organisationId, auditCycleId, mode: 'ADD' };
  const { upload } = startedSchema.parse(await ask(submissions, part, START, input)).startCaseUpload;
  const permission = upload.uploadUrl.slice(upload.uploadUrl.lastIndexOf('/') + 1);
  globalThis.gc?.();
  const idle = process.memoryUsage.rss();
  let peak = idle;
  const sampling = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), SAMPLE_EVERY_MS);
  const begun = performance.now();
  const answer = await submissions.receiveUpload(
    { permission, contentType: 'text/csv', body: createReadStream(path) },
    newId(),
  );
  if (answer.status !== 200) throw new Error(`The file was refused: ${JSON.stringify(answer)}`);
  const checkedAfter = (performance.now() - begun) / 1_000;
  const committed = await ask(submissions, part, COMMIT, { uploadId: upload.id, expectedVersion: 2 });
  const seconds = (performance.now() - begun) / 1_000;
  clearInterval(sampling);
  const { newCount } = committedSchema.parse(committed).commitCaseUpload.upload;
  return { seconds, checkedAfter, peakMiB: (peak - idle) / MEBIBYTE, newCount };
}

async function ask(
  submissions: Subgraph,
  { subject }: BenchPart,
  document: ReturnType<typeof parse>,
  input: Readonly<Record<string, unknown>>,
): Promise<unknown> {
  const contextValue = submissions.open({ kind: 'SUBJECT', subject }, newId());
  try {
    const { data, errors } = await execute({
      schema: submissions.schema,
      document,
      contextValue,
      variableValues: { input },
    });
    if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join(' '));
    return JSON.parse(JSON.stringify(data));
  } finally {
    await contextValue.database.close();
  }
}
