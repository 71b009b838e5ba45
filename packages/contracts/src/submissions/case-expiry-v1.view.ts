import { ViewColumn, ViewEntity } from 'typeorm';

/** That the cases of a cycle were deleted at the end of their retention. Public: it says nothing of them. */
@ViewEntity({ schema: 'contracts', name: 'case_expiry_v1' })
export class CaseExpiryV1 {
  @ViewColumn({ name: 'audit_cycle_id' })
  readonly auditCycleId!: string;

  @ViewColumn({ name: 'expired_at' })
  readonly expiredAt!: Date;
}
