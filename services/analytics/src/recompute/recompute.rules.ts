/** Which figures were looked at, and what they say of where they come from. */
export interface KeptSnapshot {
  readonly code: string;
  readonly revision: number;
  readonly state: 'STAGED' | 'PUBLISHED';
  readonly lockNumber: number;
  readonly programmeVersionId: string;
  /** The number of that version in its programme. */
  readonly versionNumber: number;
  readonly engineVersion: string;
  readonly inputDigest: string;
  readonly caseCount: number;
  /** What the lock has; null where it was undone. */
  readonly lockDigest: string | null;
  /** When the cases were deleted at the end of their retention; null while they are there. */
  readonly expiredAt: Date | null;
}

/** What came out of the cases as they are now. */
export interface Recomputed {
  readonly digest: string;
  readonly caseCount: number;
  /** How many cases have other answers than their digest was made of. */
  readonly alteredCount: number;
  /** The engines that the cases name; null without cases. */
  readonly engineVersions: string | null;
  /** How many outcomes mean nothing. */
  readonly faultyCount: number;
  readonly rowCount: number;
  readonly differCount: number;
}

/** What a recomputation found. */
export type RecomputeReport =
  | { readonly kind: 'COMPARED'; readonly kept: KeptSnapshot; readonly again: Recomputed }
  | { readonly kind: 'CASES_DELETED'; readonly kept: KeptSnapshot };

/** What an operator reads: the last line says it in a word. */
export function recomputeLines(report: RecomputeReport): readonly string[] {
  const { kept } = report;
  const head = [
    `cycle ${kept.code}, revision ${kept.revision} (${kept.state.toLowerCase()}), lock ${kept.lockNumber}${kept.lockDigest === null ? ', which was undone' : ''}`,
    `standards: version ${kept.versionNumber} (${kept.programmeVersionId}), engine ${kept.engineVersion}`,
    `digest of the snapshot: ${kept.inputDigest}`,
    `digest of the lock:     ${kept.lockDigest ?? 'none'}`,
  ];
  if (report.kind === 'CASES_DELETED') {
    const day = kept.expiredAt?.toISOString().slice(0, 10) ?? '';
    return [
      ...head,
      `recompute: the ${kept.caseCount} cases were deleted on ${day} at the end of their retention: only the digest remains, and it ${kept.inputDigest === kept.lockDigest ? 'agrees' : 'DIFFERS'}`,
    ];
  }
  const { again } = report;
  return [
    ...head,
    `digest of the cases:    ${again.digest} (${again.caseCount} of ${kept.caseCount} cases)`,
    ...(again.alteredCount > 0 ? [`answers that were changed afterwards: ${again.alteredCount} cases`] : []),
    ...(again.faultyCount > 0 ? [`outcomes that mean nothing: ${again.faultyCount}`] : []),
    ...(isEngineSame(kept, again) ? [] : [`engine of the cases: ${again.engineVersions ?? 'none'}`]),
    ...(isWhole(report) || again.differCount > 0
      ? []
      : ['The figures are the same, but not what they are said to rest on.']),
    `recompute: ${again.rowCount} rows, ${again.differCount} differ`,
  ];
}

/** 0: proved. 1: something differs. 2: nothing could be proved, since the cases are gone; unless even the digests differ. */
export function exitCodeOf(report: RecomputeReport): 0 | 1 | 2 {
  if (report.kind === 'CASES_DELETED') return report.kept.inputDigest === report.kept.lockDigest ? 2 : 1;
  return isWhole(report) ? 0 : 1;
}

function isWhole({ kept, again }: Extract<RecomputeReport, { readonly kind: 'COMPARED' }>): boolean {
  return (
    again.digest === kept.inputDigest &&
    again.digest === kept.lockDigest &&
    again.caseCount === kept.caseCount &&
    isEngineSame(kept, again) &&
    again.alteredCount + again.faultyCount + again.differCount === 0
  );
}

function isEngineSame({ engineVersion }: KeptSnapshot, { engineVersions }: Recomputed): boolean {
  return engineVersions === null || engineVersions === engineVersion;
}
