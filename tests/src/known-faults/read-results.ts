import { z } from 'zod';
import { MyBenchmarkDocument } from '@qip/schema/generated/graphql';
import { type TestPlatform } from '../harness/use-test-platform.js';

const rateSchema = z.object({
  numerator: z.number(),
  denominator: z.number(),
  value: z.number().nullable(),
  percent: z.number().nullable(),
});
const standardSchema = z.object({
  national: z.object({ rate: rateSchema.nullable() }),
  ownOrganisation: z.object({ rate: rateSchema }).nullable(),
  peers: z.object({ rows: z.array(z.object({ percent: z.number().nullable() })) }).nullable(),
});
const answerSchema = z.object({
  auditCycle: z.object({
    benchmark: z.object({ participantCount: z.number(), standards: z.array(standardSchema) }).nullable(),
  }),
});

/** A benchmark as a lead or the central team reads it; null where there is none. */
export type ReadResults = z.output<typeof answerSchema>['auditCycle']['benchmark'];

/** Reads the results of a cycle through the gateway. */
export async function readResults(platform: TestPlatform, subject: string, code: string): Promise<ReadResults> {
  const { data } = await platform.ask({ query: MyBenchmarkDocument.toString(), variables: { code }, as: subject });
  return answerSchema.parse(data).auditCycle.benchmark;
}

/** Numerator, denominator and whole percentage of the nation, standard by standard. */
export function nationIn(results: ReadResults): readonly (readonly (number | null | undefined)[])[] {
  return (results?.standards ?? []).map(({ national: { rate } }) => [
    rate?.numerator,
    rate?.denominator,
    rate?.percent,
  ]);
}
