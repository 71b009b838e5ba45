import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { type OrganisationKind, type Region } from './organisation.rules.js';

/** A member organisation's row. */
@Entity({ schema: 'organisations', name: 'organisation' })
export class OrganisationRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text', name: 'ods_code' })
  odsCode!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  kind!: OrganisationKind;

  @Column({ type: 'text' })
  region!: Region;

  @VersionColumn({ type: 'int' })
  version!: number;
}
