import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Evidence, type Exclusion, type Standard } from '@qip/audit-engine/standard';

/** One audit standard of a version. */
@Entity({ schema: 'programmes', name: 'standard' })
export class StandardRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'programme_version_id' })
  programmeVersionId!: string;

  @Column({ type: 'int' })
  number!: number;

  @Column({ type: 'text' })
  statement!: string;

  @Column({ type: 'text' })
  direction!: Standard['direction'];

  @Column({ type: 'int', name: 'target_percent', nullable: true })
  targetPercent!: number | null;

  @Column({ type: 'jsonb' })
  evidence!: readonly Evidence[];

  @Column({ type: 'text', name: 'eligible_when' })
  eligibleWhen!: string;

  @Column({ type: 'jsonb' })
  exclusions!: readonly Exclusion[];

  @Column({ type: 'text', name: 'met_when' })
  metWhen!: string;

  @Column({ type: 'text', name: 'missing_data' })
  missingData!: Standard['missingData'];
}
