import { ViewColumn, ViewEntity } from 'typeorm';

/** An audit cycle and the days of its schedule. Public: every caller sees them all. */
@ViewEntity({ schema: 'contracts', name: 'cycle_v2' })
export class CycleV2 {
  @ViewColumn({ name: 'id' })
  readonly id!: string;

  @ViewColumn({ name: 'code' })
  readonly code!: string;

  @ViewColumn({ name: 'programme_id' })
  readonly programmeId!: string;

  /** The frozen version of standards and audit tool that the cycle is audited against. */
  @ViewColumn({ name: 'programme_version_id' })
  readonly programmeVersionId!: string;

  @ViewColumn({ name: 'kind' })
  readonly kind!: 'BASELINE' | 'RE_AUDIT' | 'SUPPLEMENTARY';

  @ViewColumn({ name: 'label' })
  readonly label!: string;

  /** The baseline that it is measured against; null for a baseline. */
  @ViewColumn({ name: 'baseline_id' })
  readonly baselineId!: string | null;

  @ViewColumn({ name: 'is_comparable' })
  readonly isComparable!: boolean;

  /** Why another version than the baseline's is used; null where the cycle is comparable. */
  @ViewColumn({ name: 'not_comparable_reason' })
  readonly notComparableReason!: string | null;

  @ViewColumn({ name: 'state' })
  readonly state!: 'PLANNED' | 'CANCELLED';

  @ViewColumn({ name: 'collection_opens_on' })
  readonly collectionOpensOn!: string;

  @ViewColumn({ name: 'submission_opens_on' })
  readonly submissionOpensOn!: string;

  /** The last day of the window, whole. */
  @ViewColumn({ name: 'submission_closes_on' })
  readonly submissionClosesOn!: string;

  @ViewColumn({ name: 'report_on' })
  readonly reportOn!: string;
}
