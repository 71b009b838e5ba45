import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type AuditUnit } from './programme.rules.js';

/** A programme's row: what all its versions share. */
@Entity({ schema: 'programmes', name: 'programme' })
export class ProgrammeRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  topic!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text', name: 'clinical_area' })
  clinicalArea!: string;

  @Column({ type: 'text', name: 'audit_unit' })
  auditUnit!: AuditUnit;
}
