import { comparability } from '@qip/audit-engine/comparability';
import { type AuditTool } from '@qip/audit-engine/audit-tool';
import { type AuditDefinition, type Standard } from '@qip/audit-engine/standard';
import { can } from '@qip/subgraph-kit/access/policy';
import { defineLoader } from '@qip/subgraph-kit/loaders/loader';
import { ACCESS } from '../access-table.js';
import { VersionBreak } from './version-break.type.js';

interface Pair {
  readonly id: string;
  readonly toolBefore: AuditTool;
  readonly standardsBefore: readonly Standard[];
  readonly tool: AuditTool;
  readonly standards: readonly Standard[];
}

const standardsOf = (version: string): string => `coalesce((select jsonb_agg(jsonb_build_object('number', number,
   'statement', statement, 'direction', direction, 'targetPercent', target_percent, 'evidence', evidence,
   'eligibleWhen', eligible_when, 'exclusions', exclusions, 'metWhen', met_when, 'missingData', missing_data)
   order by number) from programmes.standard where programme_version_id = ${version}.id), '[]')`;

/** What breaks with the version before, by the id of a version that has one. For those who may read drafts. */
export const breaksByVersion = defineLoader<readonly VersionBreak[]>(async (tx, versionIds) => {
  if (!can(ACCESS, tx.actor, 'readDraft', { kind: 'NATIONAL' })) return new Map();
  const pairs = await tx.rows<Pair>(
    `select later.id, before.audit_tool as "toolBefore", ${standardsOf('before')} as "standardsBefore",
       later.audit_tool as tool, ${standardsOf('later')} as standards
     from programmes.programme_version later
     join programmes.programme_version before on before.programme_id = later.programme_id and before.number = later.number - 1
     where later.id = any ($1::uuid[])`,
    [versionIds],
  );
  return new Map(pairs.map((pair) => [pair.id, breaksIn(pair)]));
});

function breaksIn({ toolBefore, standardsBefore, tool, standards }: Pair): readonly VersionBreak[] {
  const before: AuditDefinition = { tool: toolBefore, standards: standardsBefore };
  const compared = comparability(before, { tool, standards });
  return compared.kind === 'COMPARABLE' ? [] : compared.reasons.map((reason) => new VersionBreak(reason));
}
