import { type AuditTool } from '@qip/audit-engine/audit-tool';
import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { type LoaderDefinition } from '@qip/subgraph-kit/loaders/loader';
import { isId } from '@qip/subgraph-kit/values/id';
import { type TeamReach, teamReach } from '../access/team-reach.js';
import { auditDefinition } from '../audit-definition/audit-definition.js';
import { writableTeams } from '../case/writable-team.js';

/** Whose template, and for which cycle. */
export interface TemplateKey {
  readonly organisationId: string;
  readonly auditCycleId: string;
}

/** What a template is made of. */
export interface CaseTemplate {
  /** The code of the cycle. */
  readonly code: string;
  readonly tool: AuditTool;
  /** The teams for which the viewer may add cases. */
  readonly teamCodes: readonly string[];
}

/** The template for the viewer's own cases; null for viewers who may add none for this organisation. */
export async function readCaseTemplate(tx: ReadTransaction, key: TemplateKey): Promise<CaseTemplate | null> {
  const [cycle] = await cyclesOf(tx, [key]);
  const reach = cycle === undefined ? 'NONE' : reachOf(tx, key, cycle);
  if (cycle === undefined || reach === 'NONE') return null;
  const { tool } = await auditDefinition(tx, cycle.versionId);
  const teams = await writableTeams(tx, key.organisationId, reach);
  return { code: cycle.code, tool, teamCodes: teams.map(({ code }) => code) };
}

const keyOf = ({ organisationId, auditCycleId }: TemplateKey): string => `${organisationId} ${auditCycleId}`;

/** Whether there is a template for the viewer. */
export const hasCaseTemplate: LoaderDefinition<TemplateKey, boolean> = {
  read: async (tx, keys) => {
    const cycles = new Map((await cyclesOf(tx, keys)).map((cycle) => [cycle.id, cycle]));
    return new Map(
      keys.map((key) => {
        const cycle = cycles.get(key.auditCycleId);
        return [keyOf(key), cycle !== undefined && reachOf(tx, key, cycle) !== 'NONE'];
      }),
    );
  },
  keyOf,
  absent: () => false,
};

interface CycleRow {
  readonly id: string;
  readonly code: string;
  readonly programmeId: string;
  readonly versionId: string;
}

function cyclesOf(tx: ReadTransaction, keys: readonly TemplateKey[]): Promise<readonly CycleRow[]> {
  return tx.rows<CycleRow>(
    `select id, code, programme_id as "programmeId", programme_version_id as "versionId"
     from contracts.cycle_v1 where id = any ($1::uuid[])`,
    [keys.map(({ auditCycleId }) => auditCycleId).filter(isId)],
  );
}

function reachOf(tx: ReadTransaction, { organisationId }: TemplateKey, { id, programmeId }: CycleRow): TeamReach {
  return teamReach(tx.actor, 'readCaseTemplates', { organisationId, programmeId, auditCycleId: id });
}
