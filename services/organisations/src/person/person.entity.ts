import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A member of staff who signs in. */
@Entity({ schema: 'organisations', name: 'person' })
export class PersonRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** The identity provider's subject; null until it is linked. */
  @Column({ type: 'text', nullable: true })
  subject!: string | null;

  @Column({ type: 'text', name: 'display_name' })
  displayName!: string;

  @Column({ type: 'text' })
  email!: string;
}
