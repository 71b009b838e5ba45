import { describe, expect, it } from '@jest/globals';
import { compileAudit } from '@qip/audit-engine/compile-audit';
import fc from 'fast-check';
import { SAMPLE_PROGRAMMES } from '../programmes/sample-programmes.js';
import { randomOf } from '../random/random.js';
import { type CaseRequest, generateCases } from './generate-cases.js';
import { LITHIUM_BASELINE } from './lithium-margins.js';
import { PUBLISHED_CYCLES } from './published-cycles.js';
import { scaleMargins } from './scale-margins.js';
import { metCount } from './settle.js';
import { shareOut } from './share-out.js';
import { tallyOutcomes } from './tally.js';

function request(caseCount: number, seed: string): CaseRequest {
  return {
    definition: SAMPLE_PROGRAMMES['7'],
    margins: scaleMargins(LITHIUM_BASELINE, caseCount),
    participants: [{ odsCode: 'ZZ199', teams: [{ code: 'A1', careSetting: 'COMMUNITY_ADULT', caseCount }] }],
    seed,
    cycle: 'test',
  };
}

describe('generating cases', () => {
  it('comes out exactly as the margins say, for any number of cases and any seed', () => {
    const { tool, standards } = SAMPLE_PROGRAMMES['7'];
    const audit = compileAudit(tool, standards);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 150 }), fc.string(), (caseCount, seed) => {
        const wanted = request(caseCount, seed);
        const cases = generateCases(wanted);
        const tallies = tallyOutcomes(
          cases.map(({ answers }) => audit.evaluate(answers)),
          standards.length,
        );
        const counts = wanted.margins.standards.map(({ met }) => (met.kind === 'COUNT' ? met.count : -1));
        expect(tallies.map(({ MET }) => MET)).toEqual(counts);
        expect(
          cases.flatMap(({ answers }) => audit.validate(answers).filter((each) => each.severity === 'ERROR')),
        ).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('works for every sample programme, whatever the seed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PUBLISHED_CYCLES), fc.string(), (cycle, seed) => {
        const definition = SAMPLE_PROGRAMMES[cycle.topic];
        const audit = compileAudit(definition.tool, definition.standards);
        const [setting] = cycle.settings[0] ?? ['OTHER' as const];
        const teams = [{ code: 'A1', careSetting: setting, caseCount: 80 }];
        const margins = scaleMargins(cycle.margins, 80);
        const cases = generateCases({
          definition,
          margins,
          participants: [{ odsCode: 'ZZ199', teams }],
          seed,
          cycle: 'x',
        });
        const kinds = cases.map(({ answers }) => audit.evaluate(answers).map(({ kind }) => kind));
        expect(kinds).toEqual(cases.map(({ outcomes }) => outcomes.map(({ kind }) => kind)));
        expect(
          cases.flatMap(({ answers }) => audit.validate(answers).filter((each) => each.severity === 'ERROR')),
        ).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('refuses margins of other cases or of other standards than it is asked for', () => {
    const { participants, ...rest } = request(20, 'seed');
    expect(() => generateCases({ ...rest, participants: [...participants, ...participants] })).toThrow(
      'The margins are of 20 cases, and the teams have 40.',
    );
    expect(() => generateCases({ ...rest, participants, definition: SAMPLE_PROGRAMMES['16'] })).toThrow(RangeError);
  });

  it('refuses an organisation that takes more of a group than there is', () => {
    const { participants, ...rest } = request(20, 'seed');
    const pinned = participants.map((each) => ({ ...each, onlyGroup: 'DECLINED_TESTS' }));
    expect(() => generateCases({ ...rest, participants: pinned })).toThrow('DECLINED_TESTS has fewer cases');
  });
});

describe('settling on a count', () => {
  it('gives only counts that are shown as the percentage, half up', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 200, max: 5000 }),
        fc.integer({ min: 0, max: 100 }),
        fc.string(),
        (n, percent, seed) => {
          const count = metCount({ kind: 'PERCENT', percent }, n, randomOf(seed));
          expect(Math.floor((200 * count + n) / (2 * n))).toBe(percent);
          expect(metCount({ kind: 'NOT_MET_PERCENT', percent }, n, randomOf(seed))).toBe(n - count);
        },
      ),
    );
  });

  it('refuses a percentage that no count comes to', () => {
    expect(() => metCount({ kind: 'PERCENT', percent: 40 }, 3, randomOf('seed'))).toThrow(
      'No count of 3 is shown as 40 %.',
    );
  });
});

describe('sharing out', () => {
  it('adds up, keeps the minimum, and gives the heavier place no less', () => {
    const weights = fc.array(fc.double({ min: 0.1, max: 10, noNaN: true }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(weights, fc.nat(1000), fc.nat(3), (list, extra, minimum) => {
        const total = minimum * list.length + extra;
        const parts = shareOut(total, list, minimum);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
        expect(Math.min(...parts)).toBeGreaterThanOrEqual(minimum);
        const heaviest = list.indexOf(Math.max(...list));
        const lightest = list.indexOf(Math.min(...list));
        expect(parts[heaviest]).toBeGreaterThanOrEqual(parts[lightest] ?? 0);
      }),
    );
  });

  it('refuses what does not reach', () => {
    expect(() => shareOut(2, [1, 1, 1], 1)).toThrow('2 cannot be shared among 3 with at least 1 each.');
  });
});
