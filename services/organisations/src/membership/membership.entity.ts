import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';

/** A period of membership; open while `untilOn` is null. */
@Entity({ schema: 'organisations', name: 'membership' })
export class MembershipRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'organisation_id' })
  organisationId!: string;

  @Column({ type: 'date', name: 'from_on' })
  fromOn!: LocalDate;

  @Column({ type: 'date', name: 'until_on', nullable: true })
  untilOn!: LocalDate | null;
}
