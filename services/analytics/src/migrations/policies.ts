const CENTRAL = '(select scope.is_central())';
const ANALYSIS = `(select scope.job()) = 'analyse-audit-cycle'`;
/** An organisation whose published results the caller may read; a partner's grant included. */
const RESULT = (column: string): string => `${column} = any ((select scope.result_organisations())::uuid[])`;
/** The same without partners, who hold no local role: what stays inside the organisation. */
const INSIDE = (column: string): string =>
  `${RESULT(column)} and ${column} = any ((select scope.organisations())::uuid[])`;
const SIGNED_IN = `(select scope.actor_id()) is not null`;
/** The policy of the snapshot decides: published, or the viewer is the central team. */
const VISIBLE_SNAPSHOT = 'snapshot_id in (select id from analytics.snapshot)';

interface TablePolicy {
  readonly table: string;
  readonly mayRead: string;
  readonly mayInsert: string;
  readonly mayUpdate?: string;
  readonly mayDelete?: string;
}

/**
 * Figures of one organisation: itself, once they are published. Figures about others: only as released. The central team
 * reads organisations' figures, never teams', since it has to judge what may be released. Only the analysis writes
 * figures, only the central team releases them.
 */
const TABLES: readonly TablePolicy[] = [
  {
    table: 'analysis',
    mayRead: `${CENTRAL} or ${ANALYSIS}`,
    mayInsert: `${CENTRAL} or ${ANALYSIS}`,
    mayUpdate: `${CENTRAL} or ${ANALYSIS}`,
  },
  {
    table: 'snapshot',
    mayRead: `${CENTRAL} or ${ANALYSIS} or state = 'PUBLISHED'`,
    mayInsert: `${ANALYSIS} and state = 'STAGED'`,
    mayUpdate: CENTRAL,
    mayDelete: `${ANALYSIS} and state = 'STAGED'`,
  },
  {
    table: 'snapshot_row',
    mayRead: `${ANALYSIS} or (${CENTRAL} and level <> 'TEAM') or (${VISIBLE_SNAPSHOT} and (
      (level = 'ORGANISATION' and ${RESULT('organisation_id')}) or (level = 'TEAM' and ${INSIDE('organisation_id')})))`,
    mayInsert: ANALYSIS,
  },
  {
    table: 'snapshot_coverage',
    mayRead: `${ANALYSIS} or ${CENTRAL} or (${VISIBLE_SNAPSHOT} and ${RESULT('organisation_id')})`,
    mayInsert: ANALYSIS,
  },
  { table: 'released_coverage', mayRead: `${VISIBLE_SNAPSHOT} and ${SIGNED_IN}`, mayInsert: CENTRAL },
  { table: 'released_standard', mayRead: `${VISIBLE_SNAPSHOT} and ${SIGNED_IN}`, mayInsert: CENTRAL },
  {
    table: 'released_peer',
    mayRead: `${CENTRAL} or snapshot_id in (select coverage.snapshot_id from analytics.snapshot_coverage coverage
      where coverage.took_part and ${INSIDE('coverage.organisation_id')})`,
    mayInsert: CENTRAL,
  },
  { table: 'peer_code', mayRead: `${VISIBLE_SNAPSHOT} and ${INSIDE('organisation_id')}`, mayInsert: CENTRAL },
];

/** Row-level security of every table, forced on its owner as well, and the rights of the application role. */
export function analyticsPolicies(applicationRole: string): readonly string[] {
  return TABLES.flatMap(({ table, mayRead, mayInsert, mayUpdate, mayDelete }) => [
    `alter table analytics.${table} enable row level security, force row level security`,
    `create policy ${table}_read on analytics.${table} for select using (${mayRead})`,
    `create policy ${table}_insert on analytics.${table} for insert with check (${mayInsert})`,
    `grant select, insert on analytics.${table} to ${applicationRole}`,
    ...(mayUpdate === undefined
      ? []
      : [
          `create policy ${table}_update on analytics.${table} for update using (${mayUpdate}) with check (${mayUpdate})`,
          `grant update on analytics.${table} to ${applicationRole}`,
        ]),
    ...(mayDelete === undefined
      ? []
      : [
          `create policy ${table}_delete on analytics.${table} for delete using (${mayDelete})`,
          `grant delete on analytics.${table} to ${applicationRole}`,
        ]),
  ]);
}
