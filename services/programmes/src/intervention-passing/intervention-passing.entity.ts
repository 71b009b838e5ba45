import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type RecipientCapacity } from './intervention-passing.rules.js';

/** That an edition of an intervention was passed on to somebody of the organisation: once for each edition. */
@Entity({ schema: 'programmes', name: 'intervention_passing' })
export class InterventionPassingRow {
  @Column({ type: 'uuid', name: 'organisation_id' })
  organisationId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'intervention_id' })
  interventionId!: string;

  @Column({ type: 'int', name: 'edition_number' })
  editionNumber!: number;

  @Column({ type: 'uuid', name: 'person_id' })
  personId!: string;

  @Column({ type: 'text' })
  capacity!: RecipientCapacity;

  @Column({ type: 'uuid', name: 'passed_by' })
  passedBy!: string;

  @Column({ type: 'timestamptz', name: 'passed_at' })
  passedAt!: Date;
}
