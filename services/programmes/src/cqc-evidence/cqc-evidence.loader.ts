import { can } from '@qip/subgraph-kit/access/policy';
import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { type LoaderDefinition } from '@qip/subgraph-kit/loaders/loader';
import { isId } from '@qip/subgraph-kit/values/id';
import { ACCESS } from '../access-table.js';
import { cyclePartOf } from '../quality-account/quality-account.rules.js';
import { QualityAccountCycle } from '../quality-account/quality-account.type.js';
import { type PartRow, readParts } from '../quality-account/read-parts.js';
import { CqcEvidence } from './cqc-evidence.type.js';

/** Whose evidence, from which cycle. */
export interface EvidenceKey {
  readonly organisationId: string;
  readonly auditCycleId: string;
}

/** The evidence that the viewer may read, with two statements however much is asked for. */
export const cqcEvidence: LoaderDefinition<EvidenceKey, CqcEvidence | null> = {
  read: async (tx, keys) => {
    const asked = keys.filter(({ organisationId, auditCycleId }) => isId(organisationId) && isId(auditCycleId));
    const rows = await readParts(
      tx,
      asked.map((key) => ({ ...key, closedFrom: null, closedTo: null })),
    );
    const byPlace = Map.groupBy(rows, ({ place }) => place);
    const next = await nextCycles(tx, asked);
    const found = asked.flatMap((key, index): [string, CqcEvidence][] => {
      const parts = byPlace.get(index + 1) ?? [];
      const [first] = parts;
      if (first === undefined || !mayRead(tx, key, first)) return [];
      const { auditCycleId, isLocked } = first;
      const part = new QualityAccountCycle({ auditCycleId, isLocked, ...cyclePartOf(parts) });
      return [[keyOf(key), new CqcEvidence(part, next.get(auditCycleId) ?? null)]];
    });
    return new Map(found);
  },
  keyOf,
  absent: () => null,
};

function keyOf({ organisationId, auditCycleId }: EvidenceKey): string {
  return `${organisationId} ${auditCycleId}`;
}

function mayRead({ actor }: ReadTransaction, key: EvidenceKey, { programmeId }: PartRow): boolean {
  return can(ACCESS, actor, 'readCqcEvidence', { kind: 'PARTICIPATION', ...key, programmeId, teamId: null });
}

/** Of each cycle the next one of its programme by the beginning of collection, as far as it is planned. */
async function nextCycles(tx: ReadTransaction, keys: readonly EvidenceKey[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.rows<{ id: string; next: string }>(
    `select distinct on (cycle.id) cycle.id, later.id as next
     from programmes.audit_cycle cycle
     join programmes.audit_cycle later on later.programme_id = cycle.programme_id and later.state = 'PLANNED'
       and later.collection_opens_on > cycle.collection_opens_on
     where cycle.id = any ($1::uuid[])
     order by cycle.id, later.collection_opens_on, later.id`,
    [keys.map(({ auditCycleId }) => auditCycleId)],
  );
  return new Map(rows.map(({ id, next }) => [id, next]));
}
