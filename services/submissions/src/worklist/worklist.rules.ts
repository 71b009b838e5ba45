import { type Answers } from '@qip/audit-engine/answers';
import { compileAudit, type CompiledAudit } from '@qip/audit-engine/compile-audit';
import { decodeOutcomes } from '@qip/audit-engine/outcome-codec';
import { type AuditDefinition } from '../audit-definition/audit-definition.js';

/** What brings a case to the worklist. */
export type WorklistKind = 'NOT_MET' | 'MISSING_DATA';

/** Which cases are asked for. */
export interface WorklistFilter {
  /** Null for any standard. */
  readonly standardNumber: number | null;
  /** Null for both kinds. */
  readonly kind: WorklistKind | null;
}

/** An item without a value. */
export interface MissingItem {
  readonly name: string;
  readonly label: string;
}

/** Why a case is worth a look. */
export interface WorklistReason {
  readonly standardId: string;
  readonly standardNumber: number;
  readonly kind: WorklistKind;
  readonly statement: string;
  readonly missingItems: readonly MissingItem[];
}

/** The letters of stored outcomes that a filter looks for, as a pattern of PostgreSQL. */
export function letterPattern({ kind }: WorklistFilter): string {
  if (kind === null) return '[NU]';
  return kind === 'NOT_MET' ? 'N' : 'U';
}

/**
 * Why a case is on the list, in the order of the standards. A standard of documented evidence that is not met names the
 * items that are not documented as well: that is what somebody can look up.
 */
export function worklistReasons(
  definition: AuditDefinition,
  answers: Answers,
  storedOutcomes: string,
  filter: WorklistFilter,
): readonly WorklistReason[] {
  const { standards } = definition;
  const worked = everyGapShown(definition).evaluate(answers);
  return decodeOutcomes(storedOutcomes, standards).flatMap(({ kind }, index) => {
    const standard = standards[index];
    if (standard === undefined || (kind !== 'NOT_MET' && kind !== 'MISSING_DATA') || !fits(filter, standard, kind)) {
      return [];
    }
    const gap = worked[index];
    const names = gap?.kind === 'MISSING_DATA' ? gap.items : [];
    return [
      {
        standardId: standard.id,
        standardNumber: standard.number,
        kind,
        statement: standard.statement,
        missingItems: names.map((name) => ({ name, label: labelOf(definition, name) })),
      },
    ];
  });
}

function fits(filter: WorklistFilter, { number }: { readonly number: number }, kind: WorklistKind): boolean {
  const isNumber = filter.standardNumber === null || filter.standardNumber === number;
  return isNumber && (filter.kind === null || filter.kind === kind);
}

function labelOf({ tool }: AuditDefinition, name: string): string {
  return tool.items.find((item) => item.name === name)?.label ?? name;
}

const COMPILED = new WeakMap<AuditDefinition, CompiledAudit>();

/** The same standards, but each reports missing data as such. What is stored stays what counts. */
function everyGapShown(definition: AuditDefinition): CompiledAudit {
  const known = COMPILED.get(definition);
  if (known !== undefined) return known;
  const standards = definition.standards.map(
    (standard) => ({ ...standard, missingData: 'REPORT_AS_MISSING' }) as const,
  );
  const compiled = compileAudit(definition.tool, standards);
  COMPILED.set(definition, compiled);
  return compiled;
}
