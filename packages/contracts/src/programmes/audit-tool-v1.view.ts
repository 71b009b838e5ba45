import { ViewColumn, ViewEntity } from 'typeorm';

/**
 * What a frozen programme version audits: its audit tool and its standards, as the audit engine reads them. Public.
 * Both are the engine's own JSON (`AuditTool`, `Standard[]` with the id of each); the reader parses them.
 */
@ViewEntity({ schema: 'contracts', name: 'audit_tool_v1' })
export class AuditToolV1 {
  @ViewColumn({ name: 'programme_version_id' })
  readonly programmeVersionId!: string;

  @ViewColumn({ name: 'programme_id' })
  readonly programmeId!: string;

  /** The number of the version within its programme. */
  @ViewColumn({ name: 'number' })
  readonly number!: number;

  @ViewColumn({ name: 'audit_tool' })
  readonly auditTool!: unknown;

  /** In the order of their numbers; each carries its `id`. */
  @ViewColumn({ name: 'standards' })
  readonly standards!: unknown;
}
