import { describe, expect, it } from '@jest/globals';
import { type Release } from '../disclosure/release.rules.js';
import { releasedFigures, type SnapshotFigures } from './release-figures.rules.js';

const counts = { met: 40, notMet: 60, excluded: 3, notApplicable: 4, missing: 5 };
const coverage = { casesExpected: null, submittedCount: 12, completeCount: 10 };

const FIGURES: SnapshotFigures = {
  standards: [4, 5, 6].map((standardNumber) => ({ standardId: `s${standardNumber}`, standardNumber, counts })),
  participants: [],
  coverage: [],
  earlier: [],
};

const RELEASE: Release = {
  isNationalReleased: [true, true, false],
  peers: [
    null,
    {
      precision: 'WIDE_BANDS',
      rows: ['a', 'b', 'c'].map((organisationId, index) => ({
        organisationId,
        cell: { percent: 10 * index, sizeBand: { from: 50, to: 99 } },
      })),
    },
    null,
  ],
  coverage,
};

const CODES = [
  new Map(),
  new Map([
    ['a', 'P3'],
    ['b', 'P1'],
    ['c', 'P2'],
  ]),
  new Map(),
];

describe('what is released of a snapshot', () => {
  it('is the national figures and the precision of those standards for which they are', () => {
    expect(releasedFigures(FIGURES, RELEASE, CODES).standards).toEqual([
      { standardId: 's4', standardNumber: 4, counts, peerPrecision: null, spread: null },
      { standardId: 's5', standardNumber: 5, counts, peerPrecision: 'WIDE_BANDS', spread: null },
      { standardId: 's6', standardNumber: 6, counts: null, peerPrecision: null, spread: null },
    ]);
  });

  it('is a row for each peer, in the order of the codes and of nothing else, without an organisation', () => {
    const band = { standardNumber: 5, sizeFrom: 50, sizeTo: 99 };
    expect(releasedFigures(FIGURES, RELEASE, CODES).peers).toEqual([
      { ...band, code: 'P1', percent: 10, funnelZone: 'BELOW_ALARM' },
      { ...band, code: 'P2', percent: 20, funnelZone: 'BELOW_ALARM' },
      { ...band, code: 'P3', percent: 0, funnelZone: 'BELOW_ALARM' },
    ]);
  });

  it('is no row where no table is released', () => {
    expect(releasedFigures(FIGURES, { ...RELEASE, peers: [null, null, null] }, [])).toMatchObject({
      standards: [{ peerPrecision: null }, { peerPrecision: null }, { peerPrecision: null }],
      peers: [],
      coverage,
    });
  });
});
