import { type Dispatcher } from 'undici';
import { z } from 'zod';
import { ERROR_CODES, isErrorCode } from '@qip/subgraph-kit/errors/error-code';
import { type UploadAnswer } from '@qip/subgraph-kit/server/subgraph';
import { readBounded } from './read-bounded.js';
import { type SubgraphAnswer } from './subgraph-transport.js';

/** In bytes. */
const LARGEST_ANSWER = 16 * 1024 * 1024;

const answerSchema = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        path: z.array(z.union([z.string(), z.number()])).optional(),
        extensions: z.record(z.string(), z.unknown()).optional(),
      }),
    )
    .optional(),
});
const uploadSchema = z.record(z.string(), z.unknown());

/**
 * What a subgraph said to an operation.
 * @throws when it failed as a whole, or what it said is no GraphQL answer; nothing of it is repeated
 */
export async function asAnswer({ statusCode, body }: Dispatcher.ResponseData): Promise<SubgraphAnswer> {
  const text = await readBounded(body, LARGEST_ANSWER);
  if (statusCode !== 200 && statusCode !== 400) throw new Error(`a subgraph answered with status ${statusCode}`);
  const { data, errors } = answerSchema.parse(JSON.parse(text));
  return {
    ...(data === undefined ? {} : { data }),
    ...(errors === undefined
      ? {}
      : {
          errors: errors.map(({ message, path, extensions }) => ({
            message,
            ...(path === undefined ? {} : { path }),
            ...(extensions === undefined ? {} : { extensions }),
          })),
        }),
  };
}

/**
 * What a subgraph said to a file. Of a failure only its code is believed, and its words are ours.
 * @throws when it failed without a code of the catalogue, or what it said is no JSON object
 */
export async function asUploadAnswer({ statusCode, body }: Dispatcher.ResponseData): Promise<UploadAnswer> {
  const said = uploadSchema.parse(JSON.parse(await readBounded(body, LARGEST_ANSWER)));
  if (statusCode < 500) return { status: statusCode, body: said };
  const { code } = said;
  if (!isErrorCode(code)) throw new Error(`a subgraph answered a file with status ${statusCode}`);
  return { status: statusCode, body: { code, message: ERROR_CODES[code] } };
}
