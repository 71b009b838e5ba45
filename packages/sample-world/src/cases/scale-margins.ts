import { caseCountOf, type CycleMargins, denominatorOf, type MetShare } from './margins.js';
import { shareOut } from './share-out.js';

function scaled(share: MetShare, before: number, after: number): MetShare {
  switch (share.kind) {
    case 'COUNT':
      return { kind: 'COUNT', count: before === 0 ? 0 : Math.round((share.count * after) / before) };
    case 'PERCENT':
      return { kind: 'COUNT', count: Math.round((share.percent * after) / 100) };
    case 'NOT_MET_PERCENT':
      return { kind: 'COUNT', count: after - Math.round((share.percent * after) / 100) };
  }
}

/**
 * The same mix for another number of cases, every share rounded to a count: small files have no count that comes to a
 * given percentage. A count of cases that meet everything is left out.
 */
export function scaleMargins(margins: CycleMargins, caseCount: number): CycleMargins {
  const ratio = caseCount / caseCountOf(margins);
  const counts = shareOut(
    caseCount,
    margins.groups.map(({ count }) => count),
    0,
  );
  const groups = margins.groups.map((group, index) => ({ ...group, count: counts[index] ?? 0 }));
  const standards = margins.standards.map((margin) => {
    const missing = Math.floor(margin.missing * ratio);
    const after = denominatorOf({ groups, standards: [] }, { ...margin, missing });
    return { ...margin, missing, met: scaled(margin.met, denominatorOf(margins, margin), after) };
  });
  return { groups, standards };
}
