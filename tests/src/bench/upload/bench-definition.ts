import { type AuditItem, type AuditTool } from '@qip/audit-engine/audit-tool';
import { type Standard } from '@qip/audit-engine/standard';

const NUMBERED = Array.from({ length: 30 }, (_, index) => index);
const OPTIONS = ['COMMUNITY', 'INPATIENT', 'FORENSIC', 'OTHER'].map((code) => ({ code, label: code.toLowerCase() }));

function itemOf(index: number): AuditItem {
  const common = {
    name: `item${String(index + 1).padStart(2, '0')}`,
    label: `Item ${index + 1}`,
    section: 'CASE',
    isRequired: index < 20,
  };
  if (index === 29) return { ...common, kind: 'SHORT_TEXT', maximumLength: 100 };
  if (index % 10 === 7) return { ...common, kind: 'CIVIL_DATE', earliest: '2015-01-01' };
  if (index % 5 === 1) return { ...common, kind: 'CHOICE', options: OPTIONS };
  if (index % 10 === 4) return { ...common, kind: 'DECIMAL', minimum: 0, maximum: 5, decimalPlaces: 2 };
  if (index % 2 === 0) return { ...common, kind: 'BOOLEAN' };
  return { ...common, kind: 'INTEGER', minimum: 0, maximum: 720 };
}

/** Thirty items of every usual kind. */
export const BENCH_TOOL: AuditTool = {
  sections: [{ code: 'CASE', title: 'Case' }],
  items: NUMBERED.map(itemOf),
  rules: [{ code: 'ORDER', holds: 'item04 <= 700', severity: 'ERROR', message: 'Check it.', items: ['item04'] }],
};

/** Ten standards, each with an exclusion. */
export const BENCH_STANDARDS: readonly Standard[] = NUMBERED.slice(0, 10).map((index) => ({
  number: index + 1,
  statement: `Standard ${index + 1}`,
  direction: 'HIGHER',
  targetPercent: 90,
  evidence: [{ body: 'NICE', code: 'CG185' }],
  eligibleWhen: index % 2 === 0 ? 'item01' : 'item04 >= 12',
  exclusions: [{ code: 'DECLINED', reason: 'Declined', when: 'item03 && item02 == "FORENSIC"' }],
  metWhen: index % 3 === 0 ? 'item10 > 100 || item09' : 'item10 >= 4',
  missingData: 'REPORT_AS_MISSING',
}));
