import { describe, expect, it } from '@jest/globals';
import { compileAudit } from '@qip/audit-engine/compile-audit';
import { SAMPLE_PROGRAMMES } from '../programmes/sample-programmes.js';
import { PUBLISHED_CYCLES, type PublishedCycle } from './published-cycles.js';
import { type Tally, tallyOutcomes } from './tally.js';
import { verificationCases } from './verification-cases.js';

interface Published {
  readonly topic: string;
  readonly label: string;
  readonly organisations: number;
  readonly cases: number;
  /** By standard: the published percentage, of what was met or not met, and its denominator where it was published. */
  readonly figures: readonly {
    readonly standard: number;
    readonly means: 'MET' | 'NOT_MET';
    readonly percent: number;
  }[];
}

/** As the papers give them; the sources stand in the programmes' definitions. */
const PUBLISHED: readonly Published[] = [
  {
    topic: '1',
    label: 'baseline',
    organisations: 32,
    cases: 3942,
    figures: [
      { standard: 1, means: 'NOT_MET', percent: 36 },
      { standard: 2, means: 'NOT_MET', percent: 43 },
    ],
  },
  {
    topic: '1',
    label: 'one-year re-audit',
    organisations: 32,
    cases: 3271,
    figures: [
      { standard: 1, means: 'NOT_MET', percent: 34 },
      { standard: 2, means: 'NOT_MET', percent: 39 },
    ],
  },
  {
    topic: '2',
    label: 'baseline 2006',
    organisations: 21,
    cases: 1966,
    figures: [
      { standard: 1, means: 'MET', percent: 26 },
      { standard: 2, means: 'MET', percent: 17 },
      { standard: 3, means: 'MET', percent: 28 },
      { standard: 4, means: 'MET', percent: 22 },
    ],
  },
  {
    topic: '7',
    label: 'baseline',
    organisations: 38,
    cases: 3373,
    figures: [84, 82, 30, 55, 50].map((percent, index) => ({ standard: index + 1, means: 'MET', percent })),
  },
  {
    topic: '7',
    label: 'supplementary, 3 years',
    organisations: 54,
    cases: 5683,
    figures: [48, 70, 66].map((percent, index) => ({ standard: index + 3, means: 'MET', percent })),
  },
  {
    topic: '14',
    label: '2021 audit',
    organisations: 45,
    cases: 908,
    figures: [{ standard: 1, means: 'MET', percent: 4 }],
  },
  {
    topic: '16',
    label: 'baseline',
    organisations: 66,
    cases: 2454,
    figures: [{ standard: 1, means: 'MET', percent: 21 }],
  },
  {
    topic: '19',
    label: 'baseline',
    organisations: 55,
    cases: 2082,
    figures: [
      { standard: 1, means: 'MET', percent: 85 },
      { standard: 2, means: 'MET', percent: 11 },
      { standard: 3, means: 'MET', percent: 50 },
    ],
  },
];

const SEED = 'verification';

function cycleOf({ topic, label }: Published): PublishedCycle {
  const found = PUBLISHED_CYCLES.find((cycle) => cycle.topic === topic && cycle.label === label);
  if (found === undefined) throw new RangeError(`There is no sample of ${topic}, ${label}.`);
  return found;
}

function share(tally: Tally | undefined, means: 'MET' | 'NOT_MET'): number {
  return tally === undefined ? Number.NaN : tally[means] / (tally.MET + tally.NOT_MET);
}

describe.each(PUBLISHED.map((published) => [published.topic, published.label, published] as const))(
  'topic %s, %s',
  (_topic, _label, published) => {
    const cycle = cycleOf(published);
    const { tool, standards } = SAMPLE_PROGRAMMES[cycle.topic];
    const audit = compileAudit(tool, standards);
    const cases = verificationCases(cycle, SEED);
    const outcomes = cases.map(({ answers }) => audit.evaluate(answers));
    const tallies = tallyOutcomes(outcomes, standards.length);

    it('has as many organisations and cases as the published cycle', () => {
      const organisations = new Set(cases.map(({ odsCode }) => odsCode));
      expect([organisations.size, cases.length]).toEqual([published.organisations, published.cases]);
    });

    it('has national rates within the rounding of the published ones', () => {
      for (const { standard, means, percent } of published.figures) {
        const rate = share(tallies[standard - 1], means);
        expect(rate).toBeGreaterThanOrEqual((percent - 0.5) / 100);
        expect(rate).toBeLessThan((percent + 0.5) / 100);
      }
    });

    it('has cases that are complete and stand where they were meant to stand', () => {
      const errors = cases.flatMap(({ answers }) =>
        audit.validate(answers).filter(({ severity }) => severity === 'ERROR'),
      );
      expect(errors).toEqual([]);
      const kinds = outcomes.map((each) => each.map(({ kind }) => kind));
      expect(kinds).toEqual(cases.map((each) => each.outcomes.map(({ kind }) => kind)));
    });
  },
);

describe('figures that were published as counts, or of several standards together', () => {
  function outcomesOf(topic: '2' | '14' | '16'): readonly (readonly string[])[] {
    const { tool, standards } = SAMPLE_PROGRAMMES[topic];
    const audit = compileAudit(tool, standards);
    const cycle = PUBLISHED_CYCLES.find((each) => each.topic === topic);
    const cases = cycle === undefined ? [] : verificationCases(cycle, SEED);
    return cases.map(({ answers }) => audit.evaluate(answers).map(({ kind }) => kind));
  }

  it('are exact for rapid tranquillisation: 521 of 2,454', () => {
    const outcomes = outcomesOf('16');
    expect(outcomes.filter(([kind]) => kind === 'MET')).toHaveLength(521);
    expect(outcomes.filter(([kind]) => kind === 'NOT_MET')).toHaveLength(2454 - 521);
  });

  it('are exact for alcohol detoxification: 33 of 908', () => {
    const outcomes = outcomesOf('14');
    expect(outcomes.filter(([kind]) => kind === 'MET')).toHaveLength(33);
    expect(outcomes.filter(([kind]) => kind === 'NOT_MET')).toHaveLength(908 - 33);
  });

  it('have 11 % of community patients screened for everything, in 48 teams', () => {
    const complete = outcomesOf('2').filter((kinds) => kinds.every((kind) => kind === 'MET')).length;
    expect(complete / 1966).toBeGreaterThanOrEqual(0.105);
    expect(complete / 1966).toBeLessThan(0.115);
    const [cycle] = PUBLISHED_CYCLES.filter(({ topic }) => topic === '2');
    const cases = cycle === undefined ? [] : verificationCases(cycle, SEED);
    expect(new Set(cases.map(({ odsCode, teamCode }) => `${odsCode}/${teamCode}`)).size).toBe(48);
  });
});
