import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { type CareSetting } from './team.rules.js';

/** A clinical team, known by a local code only. */
@Entity({ schema: 'organisations', name: 'team' })
export class TeamRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'organisation_id' })
  organisationId!: string;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text', name: 'care_setting' })
  careSetting!: CareSetting;

  @Column({ type: 'date', name: 'retired_on', nullable: true })
  retiredOn!: LocalDate | null;

  @VersionColumn({ type: 'int' })
  version!: number;
}
