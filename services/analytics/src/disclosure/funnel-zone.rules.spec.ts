import { expect, it } from '@jest/globals';
import { funnelZone } from './funnel-zone.rules.js';

const national = { met: 600, notMet: 400, excluded: 7, notApplicable: 9, missing: 3 };
const sizeBand = { from: 80, to: 121 };

it('is that of the rounded rate in the middle of the band, around the released national rate', () => {
  const zones = [30, 49, 50, 60, 70, 71, 90].map((percent) => funnelZone({ percent, sizeBand }, national));
  expect(zones).toEqual([
    'BELOW_ALARM',
    'BELOW_ALERT',
    'WITHIN',
    'WITHIN',
    'ABOVE_ALERT',
    'ABOVE_ALERT',
    'ABOVE_ALARM',
  ]);
});

it('is none without a band, without a national rate, and where the band is too wide to judge by', () => {
  expect(funnelZone({ percent: 30, sizeBand: null }, national)).toBeNull();
  expect(funnelZone({ percent: 30, sizeBand }, null)).toBeNull();
  expect(funnelZone({ percent: 30, sizeBand: { from: 30, to: 91 } }, national)).toBeNull();
  expect(funnelZone({ percent: 30, sizeBand: { from: 30, to: 90 } }, national)).toBe('BELOW_ALARM');
});
