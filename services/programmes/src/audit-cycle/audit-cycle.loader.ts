import { In } from 'typeorm';
import { definePageLoader } from '@qip/subgraph-kit/connections/page-loader';
import { type PagedList } from '@qip/subgraph-kit/connections/read-pages';
import { defineLoader, type LoaderDefinition } from '@qip/subgraph-kit/loaders/loader';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { AuditCycleRow } from './audit-cycle.entity.js';
import { AuditCycle } from './audit-cycle.type.js';
import { type Phase } from './phase.rules.js';

/** Cycles by id. All are public. */
export const auditCycleById = defineLoader(async (tx, ids) => {
  const rows = await tx.manager.findBy(AuditCycleRow, { id: In(ids) });
  return new Map(rows.map((row) => [row.id, new AuditCycle(row)]));
});

/** Cycles by code. */
export const auditCycleByCode: LoaderDefinition<string, AuditCycle | null> = {
  read: async (tx, codes) => {
    const rows = await tx.manager.findBy(AuditCycleRow, { code: In(codes) });
    return new Map(rows.map((row) => [row.code, new AuditCycle(row)]));
  },
  keyOf: (code) => code,
  absent: () => null,
};

/** Later cycles first: the days from the beginning of collection to a far one. */
export const LATEST_CYCLE_FIRST = { by: `(date '9999-12-31' - audit_cycle.collection_opens_on)`, type: 'int' } as const;

const CYCLES: PagedList = {
  from: 'programmes.audit_cycle',
  id: 'audit_cycle.id',
  sort: [LATEST_CYCLE_FIRST, { by: 'audit_cycle.id', type: 'uuid' }],
  where: 'true',
  parameters: [],
};

/** How many sort values a cursor of the cycles carries. */
export const CYCLE_SORT_KEYS = CYCLES.sort.length;

/** Pages of a programme's cycles, latest first. */
export const auditCyclePage = definePageLoader(CYCLES, 'audit_cycle.programme_id');

/** The cycles of one programme or of all, in one phase or in any, latest first. The phase is that of `phaseOn`. */
export function auditCycleList(filter: {
  readonly programmeId: string | null;
  readonly phase: Phase | null;
  readonly today: LocalDate;
}): PagedList {
  return {
    ...CYCLES,
    where: `($1::uuid is null or audit_cycle.programme_id = $1) and ($2::text is null or $2 = case
      when audit_cycle.state = 'CANCELLED' then 'CANCELLED'
      when $3::date < audit_cycle.materials_on then 'ANNOUNCED'
      when $3 < audit_cycle.collection_opens_on then 'PREPARATION'
      when $3 < audit_cycle.submission_opens_on then 'COLLECTION'
      when $3 <= audit_cycle.submission_closes_on then 'SUBMISSION'
      when $3 < audit_cycle.report_on then 'ANALYSIS'
      else 'REPORT_DUE' end)`,
    parameters: [filter.programmeId, filter.phase, filter.today],
  };
}
