import { ViewColumn, ViewEntity } from 'typeorm';

/** Who leads a programme in an organisation today, by the platform's clock. Obeys the caller's scope; jobs named `post-…` see all. */
@ViewEntity({ schema: 'contracts', name: 'qip_lead_v1' })
export class QipLeadV1 {
  @ViewColumn({ name: 'organisation_id' })
  readonly organisationId!: string;

  @ViewColumn({ name: 'programme_id' })
  readonly programmeId!: string;

  @ViewColumn({ name: 'person_id' })
  readonly personId!: string;
}
