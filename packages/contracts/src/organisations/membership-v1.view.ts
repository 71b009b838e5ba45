import { ViewColumn, ViewEntity } from 'typeorm';

/** A period in which an organisation is a member. Obeys the caller's scope. */
@ViewEntity({ schema: 'contracts', name: 'membership_v1' })
export class MembershipV1 {
  @ViewColumn({ name: 'organisation_id' })
  readonly organisationId!: string;

  @ViewColumn({ name: 'from_on' })
  readonly fromOn!: string;

  /** The first day on which it is no member any more; null while it is one. */
  @ViewColumn({ name: 'until_on' })
  readonly untilOn!: string | null;
}
