import { type Response } from 'supertest';
import { z } from 'zod';

/** An answer over HTTP, read. */
export interface TestAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** What the text says, as JSON. */
  readonly body: unknown;
  /** The data of a GraphQL answer; null where it has none. */
  readonly data: Readonly<Record<string, unknown>> | null;
  /** The codes of its errors. */
  readonly codes: readonly string[];
}

const graphSchema = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.object({ extensions: z.object({ code: z.string() }) })).default([]),
});

/** Reads an answer that is JSON, and as a GraphQL answer where it is one. */
export function readAnswer({ status, headers, text }: Response): TestAnswer {
  const body: unknown = JSON.parse(text);
  const graph = graphSchema.safeParse(body);
  return {
    status,
    headers: z.record(z.string(), z.string()).parse(headers),
    text,
    body,
    data: graph.data?.data ?? null,
    codes: graph.data?.errors.map(({ extensions }) => extensions.code) ?? [],
  };
}
