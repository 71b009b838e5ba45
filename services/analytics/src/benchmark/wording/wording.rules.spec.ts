import { describe, expect, it } from '@jest/globals';
import { sentenceOf } from './wording.rules.js';

const KINDS = ['WORTH_LEARNING_FROM', 'WORTH_LOOKING_INTO', 'DIFFERENT'] as const;
const UNFLAGGED = [
  'NO_ELIGIBLE_CASES',
  'NO_COMPARISON',
  'FEW_CASES',
  'MISSING_OVER_QUARTER',
  'MISSING_CROSSES_FLAG',
  'TOO_FEW_TO_TELL',
  'AS_EXPECTED',
  'NO_CLEAR_DIFFERENCE',
] as const;

function every(kinds: readonly ((typeof KINDS)[number] | (typeof UNFLAGGED)[number])[]): string[] {
  return kinds.flatMap((kind) =>
    (['nation', 'rest'] as const).flatMap((beside) =>
      (['LOWER', 'HIGHER'] as const).flatMap((side) =>
        [true, false].map((isAlarm) => sentenceOf(kind, { beside, side, isAlarm })),
      ),
    ),
  );
}

describe('what is said of a figure', () => {
  it('is never a mark: no rate is called good or bad, nobody fails or performs', () => {
    const judging =
      /\b(good|bad|better|worse|best|worst|poor|excellent|fail|perform|underperform|outlier|league|rank \d)/i;
    expect(every([...KINDS, ...UNFLAGGED]).filter((sentence) => judging.test(sentence))).toEqual([]);
  });

  it('of a measure without a better side asks neither to learn from it nor to look into it', () => {
    const different = every(['DIFFERENT']);
    expect(different.filter((sentence) => /learn|looking into/i.test(sentence))).toEqual([]);
    expect(different.every((sentence) => sentence.includes('a difference in practice'))).toBe(true);
  });

  it('of a flag says which way, and what to do', () => {
    expect(sentenceOf('WORTH_LOOKING_INTO', { beside: 'nation', side: 'LOWER', isAlarm: false })).toBe(
      'Lower than expected: worth looking into.',
    );
    expect(sentenceOf('WORTH_LOOKING_INTO', { beside: 'nation', side: 'HIGHER', isAlarm: true })).toBe(
      'Clearly higher than expected: worth looking into first.',
    );
    expect(sentenceOf('WORTH_LEARNING_FROM', { beside: 'rest', side: 'HIGHER', isAlarm: false })).toMatch(
      /^Higher than in the other cases of the organisation: worth learning from/,
    );
  });

  it('without a flag never says higher or lower', () => {
    expect(every(UNFLAGGED).filter((sentence) => /higher|lower/i.test(sentence))).toEqual([]);
  });

  it('says of few cases no more than may travel', () => {
    expect(sentenceOf('FEWER_THAN_FIVE', {})).not.toMatch(/[0-46-9]|%/);
    expect(sentenceOf('COUNTS', { met: 3, cases: 7 })).toBe('3 of 7 eligible cases.');
    expect(sentenceOf('PERCENT', { met: 5, cases: 12, percent: '42' })).toBe('42% (5 of 12 eligible cases).');
  });

  it('names the quarter by its rates', () => {
    expect([1, 2, 3, 4].map((quartile) => sentenceOf('QUARTILE', { quartile, rankedCount: 12 }))).toEqual([
      'In the lowest quarter of the 12 organisations that can be ranked.',
      'In the second lowest quarter of the 12 organisations that can be ranked.',
      'In the second highest quarter of the 12 organisations that can be ranked.',
      'In the highest quarter of the 12 organisations that can be ranked.',
    ]);
  });

  it('prints how many flags chance alone would give', () => {
    expect(sentenceOf('FALSE_FLAGS', { organisations: 60, standards: 6, alerts: 18 })).toBe(
      'With 60 organisations and 6 standards, chance alone would give up to 18.0 flags.',
    );
  });

  it('is a sentence: a capital, a full stop, no two spaces', () => {
    expect(every([...KINDS, ...UNFLAGGED]).filter((sentence) => !/^[A-Z].*[^ .]\.$/.test(sentence))).toEqual([]);
    expect(every([...KINDS, ...UNFLAGGED]).filter((sentence) => sentence.includes('  '))).toEqual([]);
  });
});
