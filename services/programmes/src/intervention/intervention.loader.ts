import { In } from 'typeorm';
import { type Actor } from '@qip/subgraph-kit/access/actor';
import { attempt, can } from '@qip/subgraph-kit/access/policy';
import { type PageRequest } from '@qip/subgraph-kit/connections/page-arguments';
import { type IdPage, readPage } from '@qip/subgraph-kit/connections/read-pages';
import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { defineListLoader, defineLoader } from '@qip/subgraph-kit/loaders/loader';
import { ACCESS } from '../access-table.js';
import { StoredFileRow } from '../stored-file/stored-file.entity.js';
import { StoredFile } from '../stored-file/stored-file.type.js';
import { InterventionEditionRow } from './intervention-edition.entity.js';
import { InterventionEdition } from './intervention-edition.type.js';
import { type InterventionKind, type InterventionState } from './intervention.rules.js';
import { Intervention, type InterventionFacts } from './intervention.type.js';

/** What is out: an edition is published, and of a programme the results of its baseline are. */
const IS_OUT = `intervention.edition_number is not null
  and (intervention.programme_id is null or programmes.has_published_baseline(intervention.programme_id))`;
const WITH_EDITION = `programmes.intervention join programmes.intervention_edition edition
  on edition.intervention_id = intervention.id and edition.number = coalesce(intervention.edition_number, 1)`;

/** Interventions that the viewer may see, by id: what is out, and for the central team also what is not. */
export const interventionById = defineLoader(
  async (tx, ids) => new Map((await readInterventions(tx, ids)).map((facts) => [facts.id, new Intervention(facts)])),
);

/** Reads interventions that the actor may see. */
export async function readInterventions(
  tx: ReadTransaction,
  ids: readonly string[],
): Promise<readonly InterventionFacts[]> {
  if (attempt(ACCESS, tx.actor, 'readIntervention') !== 'ALLOWED') return [];
  return tx.rows<InterventionFacts>(
    `select intervention.id, intervention.programme_id as "programmeId", intervention.kind, intervention.state,
       edition.title, edition.summary, edition.number, edition.published_at as "publishedAt",
       intervention.withdrawn_at as "withdrawnAt", intervention.withdrawal_reason as "withdrawalReason",
       intervention.version
     from ${WITH_EDITION} where intervention.id = any ($1::uuid[]) and ($2::boolean or (${IS_OUT}))`,
    [ids, mayReadDrafts(tx.actor)],
  );
}

/** The editions of each intervention that the viewer may see, newest first. */
export const editionsByIntervention = defineListLoader(async (tx, interventionIds) => {
  const rows = await tx.manager.find(InterventionEditionRow, {
    where: { interventionId: In(interventionIds) },
    order: { number: 'DESC' },
  });
  const mayReadAll = mayReadDrafts(tx.actor);
  return Map.groupBy(
    rows.filter(({ publishedAt }) => mayReadAll || publishedAt !== null).map((row) => new InterventionEdition(row)),
    ({ interventionId }) => interventionId,
  );
});

/** The files of each edition that the viewer may see, by name. */
export const filesByEdition = defineListLoader<StoredFile>(async (tx, editionIds) => {
  const links = await tx.rows<{ edition_id: string; file_id: string }>(
    `select edition_id, file_id from programmes.intervention_file where edition_id = any ($1::uuid[])`,
    [editionIds],
  );
  const rows = await tx.manager.find(StoredFileRow, {
    where: { id: In(links.map((link) => link.file_id)) },
    order: { name: 'ASC', id: 'ASC' },
  });
  const isOf = new Set(links.map((link) => `${link.edition_id} ${link.file_id}`));
  return new Map(
    editionIds.map((id) => [id, rows.filter((row) => isOf.has(`${id} ${row.id}`)).map((row) => new StoredFile(row))]),
  );
});

/** Which interventions are asked for; null does not restrict. */
export interface InterventionFilter {
  readonly programmeId: string | null;
  /** Whether only those are asked for that belong to no programme. */
  readonly isGeneral: boolean;
  readonly kind: InterventionKind | null;
  readonly state: InterventionState;
}

/** How many sort values a cursor of interventions carries. */
export const INTERVENTION_SORT_KEYS = 2;

/** A page of the interventions that the actor may see, by title. */
export function readInterventionPage(
  tx: ReadTransaction,
  filter: InterventionFilter,
  page: PageRequest,
): Promise<IdPage> {
  return readPage(
    tx,
    {
      from: WITH_EDITION,
      id: 'intervention.id',
      sort: [
        { by: 'edition.title', type: 'text' },
        { by: 'intervention.id', type: 'uuid' },
      ],
      where: `($1::boolean or (${IS_OUT})) and ($2::uuid is null or intervention.programme_id = $2)
        and (not $3::boolean or intervention.programme_id is null) and ($4::text is null or intervention.kind = $4)
        and intervention.state = $5`,
      parameters: [mayReadDrafts(tx.actor), filter.programmeId, filter.isGeneral, filter.kind, filter.state],
    },
    page,
  );
}

function mayReadDrafts(actor: Actor): boolean {
  return can(ACCESS, actor, 'readDraft', { kind: 'NATIONAL' });
}
