import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, isLocalDate, type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { endOfAppointment, handOver } from './lead-appointment.rules.js';

const day = (text: string): LocalDate => {
  if (!isLocalDate(text)) throw new Error(`${text} is no date`);
  return text;
};

describe('the hand-over between local leads', () => {
  it('appoints the first lead of an organisation from any day', () => {
    expect(handOver(null, day('2026-01-01'))).toEqual({ kind: 'FIRST_LEAD' });
  });

  it('ends the predecessor whose time is open', () => {
    expect(handOver({ fromOn: day('2025-01-01'), untilOn: null }, day('2026-01-01'))).toEqual({
      kind: 'ENDS_PREDECESSOR',
    });
  });

  it('ends a predecessor whose end lies later than the new beginning', () => {
    const latest = { fromOn: day('2025-01-01'), untilOn: day('2026-06-01') };
    expect(handOver(latest, day('2026-01-01'))).toEqual({ kind: 'ENDS_PREDECESSOR' });
  });

  it('leaves alone a predecessor whose time ended before', () => {
    const latest = { fromOn: day('2025-01-01'), untilOn: day('2026-01-01') };
    expect(handOver(latest, day('2026-01-01'))).toEqual({ kind: 'FIRST_LEAD' });
  });

  it.each(['2025-01-01', '2024-12-31'])('is refused from %s when the predecessor began on 2025-01-01', (fromOn) => {
    expect(handOver({ fromOn: day('2025-01-01'), untilOn: null }, day(fromOn))).toEqual({
      kind: 'REFUSED',
      reason: 'BEFORE_PREDECESSOR_BEGAN',
    });
  });

  it('never leaves two leads in office on one day', () => {
    const days = fc.integer({ min: 0, max: 4000 }).map((offset) => addDays(day('2020-01-01'), offset));
    fc.assert(
      fc.property(days, fc.option(days), days, (begun, ended, fromOn) => {
        const latest = { fromOn: begun, untilOn: ended !== null && ended > begun ? ended : null };
        const change = handOver(latest, fromOn);
        const until = change.kind === 'ENDS_PREDECESSOR' ? fromOn : latest.untilOn;
        if (change.kind !== 'REFUSED') expect(until !== null && until <= fromOn && until > begun).toBe(true);
      }),
    );
  });
});

describe('the end of an appointment', () => {
  const today = day('2026-06-01');
  it.each([
    [null, '2026-06-10', 'ENDS'],
    [null, '2026-05-01', 'ENDS'],
    [null, '2026-01-01', 'ENDS'],
    [null, '2025-12-31', 'DAY'],
    ['2026-06-10', '2026-06-09', 'ENDS'],
    ['2026-06-10', '2026-06-10', 'DAY'],
    ['2026-06-10', '2026-06-11', 'DAY'],
    ['2026-06-02', '2026-06-01', 'ENDS'],
    ['2026-06-01', '2026-05-01', 'ENDED'],
    ['2026-05-01', '2026-06-10', 'ENDED'],
  ] as const)('that began on 1 January and ends on %s, brought to %s on 1 June, is: %s', (untilOn, on, kind) => {
    const tenure = { fromOn: day('2026-01-01'), untilOn: untilOn === null ? null : day(untilOn) };
    expect(endOfAppointment(tenure, day(on), today).kind).toBe(kind);
  });
});
