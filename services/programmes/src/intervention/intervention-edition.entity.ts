import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** One edition of an intervention. Frozen once it is published; at most one is not. */
@Entity({ schema: 'programmes', name: 'intervention_edition' })
export class InterventionEditionRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'intervention_id' })
  interventionId!: string;

  @Column({ type: 'int' })
  number!: number;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  summary!: string;

  /** What differs from the edition before. */
  @Column({ type: 'text', nullable: true })
  changes!: string | null;

  @Column({ type: 'timestamptz', name: 'published_at', nullable: true })
  publishedAt!: Date | null;

  @VersionColumn({ type: 'int' })
  version!: number;
}
