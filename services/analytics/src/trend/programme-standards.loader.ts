import { defineLoader } from '@qip/subgraph-kit/loaders/loader';
import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { type StandardFact } from './trend-facts.js';

/** A standard, and all standards of all versions of its programme, by version and number. */
export interface ProgrammeStandards {
  readonly standard: StandardFact;
  readonly all: readonly StandardFact[];
}

/** By the id of a standard. What is approved is public; a draft's standard is no standard yet. */
export const programmeStandards = defineLoader<ProgrammeStandards>(async (tx, standardIds) => {
  const facts = await standardsWith(tx, standardIds);
  const byProgramme = Map.groupBy(facts, ({ programmeId }) => programmeId);
  const asked = facts.filter(({ id }) => standardIds.includes(id));
  return new Map(
    asked.map((standard) => [standard.id, { standard, all: byProgramme.get(standard.programmeId) ?? [] }]),
  );
});

/** All standards of all versions of the programmes to which these belong, by version and number. */
export function standardsWith(tx: ReadTransaction, standardIds: readonly string[]): Promise<readonly StandardFact[]> {
  return tx.rows<StandardFact>(
    `select id, programme_id as "programmeId", programme_version_id as "standardsVersion", version_number as "versionNumber",
       number, statement, case direction when 'HIGHER' then 'higher' when 'LOWER' then 'lower' else 'neither' end as better
     from contracts.standard_v1
     where programme_id in (select programme_id from contracts.standard_v1 where id = any ($1::uuid[]))
     order by version_number, number`,
    [standardIds],
  );
}
