import { type AuditTool } from '@qip/audit-engine/audit-tool';
import { compileAudit, type CompiledAudit } from '@qip/audit-engine/compile-audit';
import { inOrderOfNumber, type Standard } from '@qip/audit-engine/standard';
import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';

/** A standard as the contract hands it over: the engine's own, with its id. */
export type StoredStandard = Standard & { readonly id: string };

/** What the cases of a cycle are held against, ready for any number of them. */
export interface AuditDefinition {
  readonly programmeVersionId: string;
  readonly tool: AuditTool;
  /** The names of the tool's items. */
  readonly itemNames: ReadonlySet<string>;
  /** In the order of their numbers: that of a case's outcomes. */
  readonly standards: readonly StoredStandard[];
  readonly audit: CompiledAudit;
}

interface DefinitionRow {
  readonly programme_version_id: string;
  readonly audit_tool: AuditTool;
  readonly standards: readonly StoredStandard[] | null;
}

/** Approved versions never change, so what was compiled once holds for as long as the process lives. */
const COMPILED = new Map<string, AuditDefinition>();

/** The definitions of approved programme versions by id; the others are absent. */
export async function auditDefinitions(
  tx: ReadTransaction,
  programmeVersionIds: readonly string[],
): Promise<ReadonlyMap<string, AuditDefinition>> {
  const asked = [...new Set(programmeVersionIds)];
  const unknown = asked.filter((id) => !COMPILED.has(id));
  if (unknown.length > 0) {
    const rows = await tx.rows<DefinitionRow>(
      `select programme_version_id, audit_tool, standards from contracts.audit_tool_v1
       where programme_version_id = any ($1::uuid[])`,
      [unknown],
    );
    for (const row of rows) COMPILED.set(row.programme_version_id, compiled(row));
  }
  return new Map(asked.flatMap((id) => definitionEntry(id)));
}

/**
 * The definition of one approved version.
 * @throws when there is none: a cycle's version is approved, or the cycle could not have been planned
 */
export async function auditDefinition(tx: ReadTransaction, programmeVersionId: string): Promise<AuditDefinition> {
  const definition = (await auditDefinitions(tx, [programmeVersionId])).get(programmeVersionId);
  if (definition === undefined) throw new Error('The programme version of an audit cycle is not approved.');
  return definition;
}

function definitionEntry(id: string): readonly (readonly [string, AuditDefinition])[] {
  const definition = COMPILED.get(id);
  return definition === undefined ? [] : [[id, definition]];
}

function compiled(row: DefinitionRow): AuditDefinition {
  const tool = row.audit_tool;
  const standards = row.standards ?? [];
  const ids = new Map(standards.map((standard) => [standard.number, standard.id]));
  return {
    programmeVersionId: row.programme_version_id,
    tool,
    itemNames: new Set(tool.items.map(({ name }) => name)),
    standards: inOrderOfNumber(standards).map((standard) => ({ ...standard, id: ids.get(standard.number) ?? '' })),
    audit: compileAudit(tool, standards),
  };
}
