import { defineEnum } from '@qip/subgraph-kit/schema/define-enum';

/** Whether results are out. */
export type BenchmarkState = 'STAGED' | 'PUBLISHED';

export const BenchmarkStateEnum = defineEnum<BenchmarkState>('BenchmarkState', 'Whether results are out.', {
  STAGED: 'Prepared, for the central team to look at; nobody else sees them, and they may still change.',
  PUBLISHED: 'Published; they never change under this revision.',
});
