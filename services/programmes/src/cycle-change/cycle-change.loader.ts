import { In } from 'typeorm';
import { definePageLoader } from '@qip/subgraph-kit/connections/page-loader';
import { type PagedList } from '@qip/subgraph-kit/connections/read-pages';
import { defineLoader } from '@qip/subgraph-kit/loaders/loader';
import { CycleChangeRow } from './cycle-change.entity.js';
import { AuditCycleChange } from './cycle-change.type.js';

/** Changes by id. They are public, as the cycles are. */
export const cycleChangeById = defineLoader(async (tx, ids) => {
  const rows = await tx.manager.findBy(CycleChangeRow, { id: In(ids) });
  return new Map(rows.map((row) => [row.id, new AuditCycleChange(row)]));
});

const CHANGES: PagedList = {
  from: 'programmes.cycle_change',
  id: 'cycle_change.id',
  // Ids of version 7 grow with the time of the server, also where the platform's clock is moved.
  sort: [{ by: 'cycle_change.id', type: 'uuid' }],
  where: 'true',
  parameters: [],
};

/** How many sort values a cursor of the changes carries. */
export const CHANGE_SORT_KEYS = CHANGES.sort.length;

/** Pages of a cycle's changes, in the order in which they were made. */
export const cycleChangePage = definePageLoader(CHANGES, 'cycle_change.audit_cycle_id');
