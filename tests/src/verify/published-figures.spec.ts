import { describe, expect, it } from '@jest/globals';
import { PUBLISHED_PROGRAMMES } from './published-figures.js';
import { verificationCycles, verificationProgramme } from './verification-cycles.js';

const TOPICS = PUBLISHED_PROGRAMMES.map(({ topic }) => topic);

describe('the published figures', () => {
  it('are 22, of six programmes, each with its papers', () => {
    expect(TOPICS).toEqual(['1', '2', '7', '14', '16', '19']);
    expect(PUBLISHED_PROGRAMMES.flatMap(({ figures }) => figures)).toHaveLength(22);
    expect(PUBLISHED_PROGRAMMES.filter(({ source }) => source === '')).toEqual([]);
  });

  it('are each of a cycle that is made up, and of a standard that it has', () => {
    const cycles = verificationCycles(TOPICS);
    expect(cycles.map(({ code, kind }) => [code, kind])).toEqual([
      ['1a', 'BASELINE'],
      ['1b', 'RE_AUDIT'],
      ['2a', 'BASELINE'],
      ['7a', 'BASELINE'],
      ['7b', 'SUPPLEMENTARY'],
      ['14a', 'BASELINE'],
      ['16a', 'BASELINE'],
      ['19a', 'BASELINE'],
    ]);
    const lost = PUBLISHED_PROGRAMMES.flatMap(({ topic, figures }) =>
      figures.filter(({ cycle, standard }) => {
        const made = cycles.find((one) => one.topic === topic && one.label === cycle);
        const { standards } = verificationProgramme(made?.topic ?? '1');
        return made === undefined || (standard !== 'ALL' && standard > standards.length);
      }),
    );
    expect(lost).toEqual([]);
  });

  it('leave room for one whole percentage and no other', () => {
    for (const { value } of PUBLISHED_PROGRAMMES.flatMap(({ figures }) => figures)) {
      if (value.kind === 'EXACT') continue;
      expect([Math.round(100 * value.lower), Math.ceil(100 * value.upper) - 1]).toEqual([value.percent, value.percent]);
    }
  });
});
