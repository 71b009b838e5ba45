import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A machine client that reads published results. */
@Entity({ schema: 'organisations', name: 'partner_tool' })
export class PartnerToolRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** The subject of its tokens. */
  @Column({ type: 'text' })
  subject!: string;

  @Column({ type: 'text' })
  name!: string;
}
