import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';

/** One organisation became another: a merger or a renaming. */
@Entity({ schema: 'organisations', name: 'succession' })
export class SuccessionRow {
  @PrimaryColumn({ type: 'uuid', name: 'predecessor_id' })
  predecessorId!: string;

  @Column({ type: 'uuid', name: 'successor_id' })
  successorId!: string;

  @Column({ type: 'date', name: 'effective_on' })
  effectiveOn!: LocalDate;
}
