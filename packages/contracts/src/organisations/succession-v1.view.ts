import { ViewColumn, ViewEntity } from 'typeorm';

/** Which organisation became which other one, and when. Mergers are public facts: every caller sees them all. */
@ViewEntity({ schema: 'contracts', name: 'succession_v1' })
export class SuccessionV1 {
  @ViewColumn({ name: 'predecessor_id' })
  readonly predecessorId!: string;

  @ViewColumn({ name: 'successor_id' })
  readonly successorId!: string;

  @ViewColumn({ name: 'effective_on' })
  readonly effectiveOn!: string;
}
