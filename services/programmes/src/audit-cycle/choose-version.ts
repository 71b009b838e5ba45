import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { ProgrammeVersionRow } from '../programme-version/programme-version.entity.js';
import { refused } from '../refused.js';
import { AuditCycleRow } from './audit-cycle.entity.js';
import { type AuditCycleKind } from './baseline.rules.js';

/** What a cycle is audited against, as far as the planner says. */
export interface WantedVersion {
  readonly programmeId: string;
  readonly kind: AuditCycleKind;
  readonly programmeVersionId: string | null;
}

/** The frozen version of a new cycle, or why there is none. */
export type VersionChoice =
  | { readonly kind: 'CHOSEN'; readonly programmeVersionId: string }
  | { readonly kind: 'REFUSED'; readonly error: NotFoundError | InputValidationError };

/**
 * The version that the planner wants, if it is approved; otherwise that of the baseline ("re-audits are conducted on the
 * same standards and treatment targets as at baseline"), and for a baseline the newest approved one.
 */
export async function chooseVersion(
  tx: WriteTransaction,
  { programmeId, kind, programmeVersionId }: WantedVersion,
  baseline: AuditCycleRow | null,
): Promise<VersionChoice> {
  const wanted = programmeVersionId ?? (kind === 'BASELINE' ? null : (baseline?.programmeVersionId ?? null));
  const version = await tx.manager.findOne(ProgrammeVersionRow, {
    where: wanted === null ? { programmeId, state: 'APPROVED' } : { programmeId, id: wanted },
    order: { number: 'DESC' },
  });
  if (version === null && wanted !== null) return refused(new NotFoundError('ProgrammeVersion'));
  if (version?.state !== 'APPROVED')
    return refusal('Only an approved version can be audited: have one approved first.');
  if (kind === 'BASELINE' && (await hasBaseline(tx, version.id))) {
    return refusal('This version has a baseline already: plan a re-audit, or have the next version approved.');
  }
  return { kind: 'CHOSEN', programmeVersionId: version.id };
}

function hasBaseline(tx: WriteTransaction, programmeVersionId: string): Promise<boolean> {
  return tx.manager.existsBy(AuditCycleRow, { programmeVersionId, kind: 'BASELINE', state: 'PLANNED' });
}

function refusal(message: string): VersionChoice {
  return refused(new InputValidationError([{ path: 'programmeVersionId', message }]));
}
