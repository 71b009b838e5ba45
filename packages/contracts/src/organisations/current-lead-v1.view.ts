import { ViewColumn, ViewEntity } from 'typeorm';

/** The local lead of today, by the platform's clock; no deputy. Obeys the caller's scope; jobs named `post-…` see all. */
@ViewEntity({ schema: 'contracts', name: 'current_lead_v1' })
export class CurrentLeadV1 {
  @ViewColumn({ name: 'organisation_id' })
  readonly organisationId!: string;

  @ViewColumn({ name: 'person_id' })
  readonly personId!: string;

  /** The first day in office. */
  @ViewColumn({ name: 'from_on' })
  readonly fromOn!: string;
}
