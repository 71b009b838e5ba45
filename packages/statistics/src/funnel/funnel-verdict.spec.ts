import { describe, expect, it } from '@jest/globals';
import { flagSet, funnelVerdict } from './funnel-verdict.js';

const basis = { theta: 0.8, tau2: null };

describe('funnel verdict', () => {
  it('flags a result beyond the action level and the warning level', () => {
    expect(funnelVerdict({ x: 26, n: 50, missing: 0 }, basis)).toEqual({ kind: 'flagged', flag: 'alarmLow' });
    expect(funnelVerdict({ x: 30, n: 30, missing: 0 }, basis)).toEqual({ kind: 'flagged', flag: 'alertHigh' });
  });

  it('says too few to tell where all of n, or none of n, would be no alarm', () => {
    expect(funnelVerdict({ x: 16, n: 16, missing: 0 }, basis)).toEqual({ kind: 'tooFewToTell' });
    expect(funnelVerdict({ x: 26, n: 30, missing: 0 }, basis)).toEqual({ kind: 'tooFewToTell' });
    expect(funnelVerdict({ x: 0, n: 30, missing: 0 }, { theta: 0.05, tau2: null })).toEqual({ kind: 'tooFewToTell' });
  });

  it('says as expected where an alarm was possible on its side', () => {
    expect(funnelVerdict({ x: 27, n: 31, missing: 0 }, basis)).toEqual({ kind: 'asExpected' });
    expect(funnelVerdict({ x: 22, n: 30, missing: 0 }, basis)).toEqual({ kind: 'asExpected' });
  });

  it('does not flag fewer than ten cases, even at 0 of 9', () => {
    expect(funnelVerdict({ x: 0, n: 9, missing: 0 }, basis)).toEqual({ kind: 'notJudged', reason: 'fewCases' });
    expect(funnelVerdict({ x: 0, n: 10, missing: 0 }, basis)).toEqual({ kind: 'flagged', flag: 'alarmLow' });
  });

  it('does not flag where over 25 % of the data is missing', () => {
    const verdict = funnelVerdict({ x: 0, n: 30, missing: 11 }, basis);
    expect(verdict).toEqual({ kind: 'notJudged', reason: 'missingOverQuarter' });
    expect(funnelVerdict({ x: 0, n: 30, missing: 10 }, basis)).toEqual({ kind: 'flagged', flag: 'alarmLow' });
  });

  it('does not flag where the missing cases could change the flag class', () => {
    // 33 of 50 is an alert; had the 5 missing met the standard, 38 of 55 would be none.
    expect(funnelVerdict({ x: 33, n: 50, missing: 0 }, basis)).toEqual({ kind: 'flagged', flag: 'alertLow' });
    expect(funnelVerdict({ x: 33, n: 50, missing: 5 }, basis)).toEqual({
      kind: 'notJudged',
      reason: 'missingCrossesFlag',
    });
  });

  it('needs both flags where overdispersion is used', () => {
    expect(funnelVerdict({ x: 26, n: 50, missing: 0 }, { theta: 0.8, tau2: 0.05 })).toEqual({ kind: 'asExpected' });
    expect(funnelVerdict({ x: 26, n: 50, missing: 0 }, { theta: 0.8, tau2: 0.005 })).toEqual({
      kind: 'flagged',
      flag: 'alertLow',
    });
  });

  it('says no eligible cases, and no comparison where nobody else took part', () => {
    expect(funnelVerdict({ x: 0, n: 0, missing: 0 }, basis)).toEqual({ kind: 'noEligibleCases' });
    expect(funnelVerdict({ x: 20, n: 30, missing: 0 }, { theta: null, tau2: null })).toEqual({
      kind: 'notJudged',
      reason: 'noComparison',
    });
  });

  it('publishes both flag sets beside the headline', () => {
    expect(flagSet({ x: 26, n: 50 }, 0.8, 0.05)).toEqual({ exact: 'alarmLow', adjusted: 'within', headline: 'within' });
    expect(flagSet({ x: 26, n: 50 }, 0.8, null)).toEqual({ exact: 'alarmLow', adjusted: null, headline: 'alarmLow' });
    expect(flagSet({ x: 0, n: 0 }, 0.8, null)).toBeNull();
  });
});
