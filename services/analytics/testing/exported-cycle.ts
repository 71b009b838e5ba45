import { type ExportedCycle, type ExportedStandard } from '../src/export/exported-results.js';

/** A standard of the exported cycle, with what a test wants otherwise. */
export function exportedStandard(parts: Partial<ExportedStandard> = {}): ExportedStandard {
  return {
    id: '01890a5d-ac96-774b-bcce-b302099a8057',
    number: 1,
    statement: 'Renal function is checked every 6 months',
    direction: 'HIGHER',
    targetPercent: 100,
    evidence: [
      { body: 'NICE', code: 'CG185', recommendation: '1.10.17', link: 'https://www.nice.org.uk/guidance/cg185' },
    ],
    eligibleWhen: 'onLithium',
    exclusions: [
      { code: 'NEW', reason: 'On lithium for less than 6 months', when: 'monthsOnLithium < 6' },
      { code: 'LEFT', reason: 'No longer in care', when: 'discharged' },
    ],
    metWhen: 'renalTests >= 2',
    missingData: 'REPORT_AS_MISSING',
    ...parts,
  };
}

/** A published cycle of two standards, with what a test wants otherwise. */
export function exportedCycle(parts: Partial<ExportedCycle> = {}): ExportedCycle {
  return {
    auditCycleId: '01890a5d-ac97-7000-8000-000000000002',
    programmeId: '01890a5d-ac97-7000-8000-000000000003',
    code: '7a',
    label: 'Lithium baseline',
    versionNumber: 2,
    snapshotId: '01890a5d-ac97-7000-8000-000000000001',
    revision: 1,
    publishedAt: new Date('2026-03-02T09:30:00Z'),
    collectionOpensOn: '2025-10-01',
    submissionClosesOn: '2025-11-25',
    participantCount: 8,
    inputDigest: 'a'.repeat(64),
    engineVersion: '1',
    standards: [
      exportedStandard(),
      exportedStandard({
        id: '01890a5d-ac96-774b-bcce-b302099a8058',
        number: 2,
        statement: 'High doses',
        direction: 'NEUTRAL',
        targetPercent: null,
        exclusions: [],
      }),
    ],
    ...parts,
  };
}
