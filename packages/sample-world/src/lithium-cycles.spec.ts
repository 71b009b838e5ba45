import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { compileAudit } from '@qip/audit-engine/compile-audit';
import type { Outcome, StoredOutcome } from '@qip/audit-engine/outcome';
import { type Tally, tallyOutcomes } from './cases/tally.js';
import type { SampleCase } from './cases/generate-cases.js';
import { toCsv } from './cases/to-csv.js';
import type { SampleCycle } from './lithium-cycles.js';
import { cyclesOf, sampleWorld, type SampleWorld } from './sample-world.js';

const world = sampleWorld();
const { tool, standards } = world.programmes['7'];
const audit = compileAudit(tool, standards);

function casesOf({ cases }: SampleCycle): readonly SampleCase[] {
  return [...cases.values()].flat();
}

/** What the engine, and not the generator, says of cases. */
function judged(cases: readonly SampleCase[]): readonly Tally[] {
  const outcomes = cases.map(({ answers }) => audit.evaluate(answers));
  return tallyOutcomes(outcomes, standards.length);
}

/** As the platform shows percentages: half up, from the counts. */
function percent({ MET, NOT_MET }: Tally): number | null {
  const denominator = MET + NOT_MET;
  return denominator === 0 ? null : Math.floor((200 * MET + denominator) / (2 * denominator));
}

function csvDigest(of: SampleWorld): string {
  const hash = createHash('sha256');
  for (const { cases, unsignedCases } of cyclesOf(of)) {
    for (const [odsCode, own] of [...cases, ...unsignedCases]) hash.update(odsCode).update(toCsv(tool, own));
  }
  return hash.digest('hex');
}

const { baseline, supplementary, open } = world.cycles;
const TALLIES = new Map([baseline, supplementary].map((cycle) => [cycle.code, talliesByOrganisation(cycle)]));

function talliesByOrganisation({ cases }: SampleCycle): ReadonlyMap<string, readonly Tally[]> {
  return new Map([...cases].map(([odsCode, own]) => [odsCode, judged(own)]));
}

describe('the baseline of topic 7', () => {
  const cases = casesOf(baseline);

  it('has 38 organisations, 436 teams and 3,373 cases', () => {
    const teams = new Set(cases.map(({ odsCode, teamCode }) => `${odsCode}/${teamCode}`));
    expect([baseline.cases.size, teams.size, cases.length]).toEqual([38, 436, 3373]);
  });

  it('has the published national percentages', () => {
    expect(judged(cases).map(percent)).toEqual([84, 82, 30, 55, 50]);
  });

  it('has exclusions, missing data and cases to which a standard does not apply, all adding up', () => {
    const tallies = judged(cases);
    expect(tallies.map(({ EXCLUDED }) => EXCLUDED)).toEqual([38, 38, 128, 128, 128]);
    expect(tallies.map(({ MISSING_DATA }) => MISSING_DATA)).toEqual([0, 0, 61, 74, 83]);
    expect(tallies.map(({ NOT_APPLICABLE }) => NOT_APPLICABLE)).toEqual([2783, 2783, 590, 590, 590]);
    const sums = tallies.map((tally) => Object.values(tally).reduce((sum, count) => sum + count, 0));
    expect(sums).toEqual([3373, 3373, 3373, 3373, 3373]);
  });
});

describe('the supplementary audit of topic 7', () => {
  const cases = casesOf(supplementary);

  it('has 54 organisations and 5,683 cases', () => {
    expect([supplementary.cases.size, cases.length]).toEqual([54, 5683]);
  });

  it('has the published percentages of the standards 3 to 5, and plausible ones of 1 and 2', () => {
    expect(judged(cases).map(percent)).toEqual([89, 87, 48, 70, 66]);
  });
});

describe.each([baseline, supplementary, open].map((cycle) => [cycle.code, cycle] as const))(
  'the cases of cycle %s',
  (_code, cycle) => {
    const cases = [...casesOf(cycle), ...[...cycle.unsignedCases.values()].flat()];

    it('are complete: the validator finds no error', () => {
      const errors = cases.flatMap(({ answers }) =>
        audit.validate(answers).filter((issue) => issue.severity === 'ERROR'),
      );
      expect(errors).toEqual([]);
    });

    it('bring some warnings, as real ones do, and none but those of the form', () => {
      const codes = cases.flatMap(({ answers }) => audit.validate(answers).map((issue) => issue.code));
      expect([...new Set(codes)].sort()).toEqual(['DOSE_HIGH', 'MANY_SERUM_TESTS', 'SERUM_LEVEL_HIGH']);
      expect(codes.length / cases.length).toBeLessThan(0.05);
    });

    it('stand where the generator meant them to stand', () => {
      const stored = (outcome: Outcome): StoredOutcome =>
        outcome.kind === 'MISSING_DATA' ? { kind: 'MISSING_DATA' } : outcome;
      const wrong = cases.filter(
        ({ answers, outcomes }) => JSON.stringify(audit.evaluate(answers).map(stored)) !== JSON.stringify(outcomes),
      );
      expect(wrong).toEqual([]);
    });

    it('come from teams that their organisations have, in the setting of the team', () => {
      const strangers = cases.filter(({ odsCode, teamCode, answers }) => {
        const team = world.teams.get(odsCode)?.find(({ code }) => code === teamCode);
        return team?.careSetting !== answers['careSetting'];
      });
      expect(strangers).toEqual([]);
    });
  },
);

describe('organisations', () => {
  const rateOf = (cycle: SampleCycle, odsCode: string, standard: number): number | null => {
    const tally = TALLIES.get(cycle.code)?.get(odsCode)?.[standard - 1];
    return tally === undefined || tally.MET + tally.NOT_MET < 20 ? null : tally.MET / (tally.MET + tally.NOT_MET);
  };

  it('differ by more than chance: the dispersion of standard 4 is well above 1', () => {
    const national = judged(casesOf(baseline))[3];
    const rate = (national?.MET ?? 0) / ((national?.MET ?? 0) + (national?.NOT_MET ?? 0));
    const squares = [...(TALLIES.get('7a')?.values() ?? [])].flatMap((own) => {
      const { MET = 0, NOT_MET = 0 } = own[3] ?? {};
      const n = MET + NOT_MET;
      return n < 20 ? [] : [(MET - n * rate) ** 2 / (n * rate * (1 - rate))];
    });
    const dispersion = squares.reduce((sum, square) => sum + square, 0) / squares.length;
    expect(dispersion).toBeGreaterThan(2);
    expect(dispersion).toBeLessThan(12);
  });

  it('keep their habits: who did well in the baseline tends to do well three years on', () => {
    const pairs = [...baseline.cases.keys()].flatMap((odsCode) => {
      const [before, after] = [rateOf(baseline, odsCode, 3), rateOf(supplementary, odsCode, 3)];
      return before === null || after === null ? [] : [{ before, after }];
    });
    const mean = (of: (pair: { before: number; after: number }) => number): number =>
      pairs.reduce((sum, pair) => sum + of(pair), 0) / pairs.length;
    const [x, y] = [mean(({ before }) => before), mean(({ after }) => after)];
    const covariance = mean(({ before, after }) => (before - x) * (after - y));
    const spread = Math.sqrt(mean(({ before }) => (before - x) ** 2) * mean(({ after }) => (after - y) ** 2));
    expect(covariance / spread).toBeGreaterThan(0.5);
  });

  it('include a big typical one: among the five largest, and near the national line on every standard', () => {
    const sizes = [...baseline.cases].toSorted(([, a], [, b]) => b.length - a.length).map(([odsCode]) => odsCode);
    expect(sizes.slice(0, 5)).toContain('RPG');
    const national = judged(casesOf(supplementary)).map((tally) => percent(tally) ?? 0);
    const own = judged(supplementary.cases.get('RPG') ?? []).map((tally) => percent(tally) ?? 0);
    expect(own.every((value, index) => Math.abs(value - (national[index] ?? 0)) <= 10)).toBe(true);
  });
});

describe('awkward organisations', () => {
  it('submit three cases', () => {
    expect([baseline, supplementary].map(({ cases }) => cases.get('ZZ101')?.length)).toEqual([3, 3]);
  });

  it('have no eligible case on any standard', () => {
    for (const { cases } of [baseline, supplementary]) {
      const own = cases.get('ZZ102') ?? [];
      expect(own).toHaveLength(6);
      expect(judged(own).map(percent)).toEqual([null, null, null, null, null]);
    }
  });

  it('merged: one has a baseline only, the other a supplementary audit only', () => {
    expect([baseline.cases.has('ZZ103'), supplementary.cases.has('ZZ103')]).toEqual([true, false]);
    expect([baseline.cases.has('ZZ104'), supplementary.cases.has('ZZ104')]).toEqual([false, true]);
    expect(world.teams.get('ZZ104')?.map(({ since }) => since)).toEqual([
      ...['START', 'START', 'START'],
      ...['MERGER', 'MERGER', 'MERGER', 'MERGER'],
    ]);
  });

  it('never took part', () => {
    expect(cyclesOf(world).some(({ cases, unsignedCases }) => cases.has('ZZ106') || unsignedCases.has('ZZ106'))).toBe(
      false,
    );
  });

  it('have one team only', () => {
    expect(world.teams.get('ZZ107')).toHaveLength(1);
    expect(baseline.cases.get('ZZ107')?.length).toBeGreaterThan(3);
  });

  it('submitted without signing off: their cases are apart from those of the nation', () => {
    expect(supplementary.cases.has('ZZ108')).toBe(false);
    expect(supplementary.unsignedCases.get('ZZ108')).toHaveLength(27);
  });
});

describe('the seed', () => {
  it('gives the same files every time', () => {
    expect(csvDigest(sampleWorld())).toBe(csvDigest(world));
  });

  it('gives the files that it gave when this test was written: whoever changes them means to', () => {
    expect(csvDigest(world)).toBe('4ff6b8a418a81387057d17bb118039ead3ea49bb30528206003fe934a7871ce3');
  });

  it('gives other cases when it is another, with the same national percentages', () => {
    const other = sampleWorld('another seed');
    expect(csvDigest(other)).not.toBe(csvDigest(world));
    const tallies = [other.cycles.baseline, other.cycles.supplementary].map((cycle) => judged(casesOf(cycle)));
    expect(tallies.map((each) => each.map(percent))).toEqual([
      [84, 82, 30, 55, 50],
      [89, 87, 48, 70, 66],
    ]);
  });
});
