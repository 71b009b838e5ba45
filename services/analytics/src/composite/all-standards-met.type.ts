import { ObjectType } from 'type-graphql';
import { type Benchmark } from '../benchmark/benchmark.type.js';

@ObjectType({
  description:
    'Cases by whether they are on the better side of all standards that apply to them. A case that is not, on any of them, is not met; else, undecided on one, missing; a case to which none applies is not applicable. Of a standard of which a lower rate is better, the better side is not to meet it; neutral standards say nothing of it.',
})
export class AllStandardsMet {
  readonly benchmark: Benchmark;

  constructor(benchmark: Benchmark) {
    this.benchmark = benchmark;
  }
}
