import { ObjectType } from 'type-graphql';
import { type Benchmark } from '../benchmark/benchmark.type.js';

@ObjectType({
  description:
    'Cases by whether they met all standards that apply to them. A case that misses one is not met; else, undecided on one, missing; a case to which none applies is not applicable. Met is what each standard calls met, whichever rate is better.',
})
export class AllStandardsMet {
  readonly benchmark: Benchmark;

  constructor(benchmark: Benchmark) {
    this.benchmark = benchmark;
  }
}
