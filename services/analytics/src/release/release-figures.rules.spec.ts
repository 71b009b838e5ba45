import { describe, expect, it } from '@jest/globals';
import { type Release } from '../disclosure/release.rules.js';
import { releasedFigures, type SnapshotFigures } from './release-figures.rules.js';

const counts = { met: 1, notMet: 2, excluded: 3, notApplicable: 4, missing: 5 };
const coverage = { casesExpected: null, submittedCount: 12, completeCount: 10 };

const FIGURES: SnapshotFigures = {
  standards: [4, 5, 6].map((standardNumber) => ({ standardId: `s${standardNumber}`, standardNumber, counts })),
  participants: [],
  coverage: [],
};

const RELEASE: Release = {
  isNationalReleased: [true, true, false],
  peers: {
    precision: 'WIDE_BANDS',
    standards: [1],
    rows: ['a', 'b', 'c'].map((organisationId, index) => ({
      organisationId,
      cells: [{ percent: 10 * index, sizeBand: { from: 5, to: 19 } }],
    })),
  },
  coverage,
};

const CODES = new Map([
  ['a', 'P3'],
  ['b', 'P1'],
  ['c', 'P2'],
]);

describe('what is released of a snapshot', () => {
  it('is the national figures and the precision of those standards for which they are', () => {
    expect(releasedFigures(FIGURES, RELEASE, CODES).standards).toEqual([
      { standardId: 's4', standardNumber: 4, counts, peerPrecision: null },
      { standardId: 's5', standardNumber: 5, counts, peerPrecision: 'WIDE_BANDS' },
      { standardId: 's6', standardNumber: 6, counts: null, peerPrecision: null },
    ]);
  });

  it('is a row for each peer, in the order of the codes and of nothing else, without an organisation', () => {
    expect(releasedFigures(FIGURES, RELEASE, CODES).peers).toEqual([
      { standardNumber: 5, code: 'P1', percent: 10, sizeFrom: 5, sizeTo: 19 },
      { standardNumber: 5, code: 'P2', percent: 20, sizeFrom: 5, sizeTo: 19 },
      { standardNumber: 5, code: 'P3', percent: 0, sizeFrom: 5, sizeTo: 19 },
    ]);
  });

  it('is no row where no table is released', () => {
    expect(releasedFigures(FIGURES, { ...RELEASE, peers: null }, new Map())).toMatchObject({
      standards: [{ peerPrecision: null }, { peerPrecision: null }, { peerPrecision: null }],
      peers: [],
      coverage,
    });
  });
});
