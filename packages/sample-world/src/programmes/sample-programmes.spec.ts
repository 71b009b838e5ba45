import { describe, expect, it } from '@jest/globals';
import { checkDefinition } from '@qip/audit-engine/check-definition';
import { compileAudit } from '@qip/audit-engine/compile-audit';
import type { Answers } from '@qip/audit-engine/answers';
import { encodeOutcomes } from '@qip/audit-engine/outcome-codec';
import { SAMPLE_PROGRAMMES } from './sample-programmes.js';
import type { ProgrammeDefinition } from './programme-definition.js';

const ALL = Object.values(SAMPLE_PROGRAMMES);

function outcomes({ tool, standards }: ProgrammeDefinition, answers: Answers): string {
  return encodeOutcomes(compileAudit(tool, standards).evaluate(answers), standards);
}

describe('the sample programmes', () => {
  it.each(ALL.map((programme) => [programme.topic, programme] as const))(
    'have no mistake that the engine finds: topic %s',
    (_topic, { tool, standards }) => {
      expect(checkDefinition(tool, standards)).toEqual([]);
    },
  );

  it('have the titles and the audit units of the published ones', () => {
    expect(ALL.map(({ topic, title, auditUnit }) => [topic, auditUnit, title])).toEqual([
      ['1', 'PATIENT', 'Prescribing high-dose and combined antipsychotics on adult psychiatric wards'],
      [
        '2',
        'PATIENT',
        'Screening for metabolic side effects of antipsychotic drugs in patients under the care of community teams',
      ],
      ['7', 'PATIENT', 'Monitoring of patients prescribed lithium'],
      ['14', 'PATIENT', 'Prescribing for substance misuse: alcohol detoxification'],
      [
        '16',
        'EPISODE',
        'Rapid tranquillisation in the context of the pharmacological management of acutely disturbed behaviour',
      ],
      ['19', 'PATIENT', 'Prescribing for depression in adult mental health services'],
    ]);
    expect(ALL.map(({ standards }) => standards.length)).toEqual([3, 4, 5, 1, 1, 3]);
  });

  it('have 12 to 25 items, all four strata, no free text and no date', () => {
    for (const { tool } of ALL) {
      expect(tool.items.length).toBeGreaterThanOrEqual(12);
      expect(tool.items.length).toBeLessThanOrEqual(25);
      expect(tool.items.flatMap((item) => item.stratum ?? [])).toEqual([
        'SEX',
        'AGE_BAND',
        'ETHNICITY',
        'CARE_SETTING',
      ]);
      const kinds = new Set<string>(tool.items.map((item) => item.kind));
      expect(kinds.has('SHORT_TEXT') || kinds.has('CIVIL_DATE')).toBe(false);
    }
  });

  it('each have errors and warnings among their validation rules', () => {
    const severities = ALL.map(({ tool }) => [...new Set(tool.rules.map((rule) => rule.severity))].sort());
    expect(severities).toEqual(ALL.map(() => ['ERROR', 'WARNING']));
  });

  it('decide an exclusion only by items that must be answered, so that none is lost as missing data', () => {
    const deciding = ALL.flatMap(({ tool, standards }) =>
      standards.flatMap(({ exclusions }) =>
        exclusions.flatMap(({ when }) => tool.items.filter((item) => new RegExp(`\\b${item.name}\\b`).test(when))),
      ),
    );
    expect([...new Set(deciding.map((item) => item.name))].sort()).toEqual([
      'asRequiredDrugs',
      'combinationReason',
      'declinedTests',
      'endOfLifeCare',
      'firstTreatment',
      'regularDrugs',
      'startedBy',
      'transferredWithinHour',
    ]);
    expect(deciding.filter((item) => !item.isRequired)).toEqual([]);
  });
});

describe('topic 7, lithium', () => {
  const { 7: lithium } = SAMPLE_PROGRAMMES;

  it('asks for tests before the start in the first year, and for the intervals from exactly twelve months on', () => {
    const started = { monthsOnLithium: 11, startedBy: 'THIS_ORGANISATION', renalBeforeStart: true };
    expect(outcomes(lithium, started)).toBe('MNAAA');
    const longTerm = { monthsOnLithium: 12, declinedTests: false, serumLithiumTests: 4, renalTests: 1 };
    expect(outcomes(lithium, longTerm)).toBe('AAMNU');
  });

  it('leaves out who was started elsewhere and who declined', () => {
    expect(outcomes(lithium, { monthsOnLithium: 0, startedBy: 'ANOTHER_PROVIDER' })).toBe('aaAAA');
    expect(outcomes(lithium, { monthsOnLithium: 24, declinedTests: true, renalTests: 4 })).toBe('AAaaa');
  });
});

describe('topic 16, rapid tranquillisation', () => {
  const { 16: tranquillisation } = SAMPLE_PROGRAMMES;
  const monitored = {
    medicines: ['LORAZEPAM'],
    transferredWithinHour: false,
    observationsTaken: true,
    observations: [
      'SIDE_EFFECTS',
      'PULSE',
      'BLOOD_PRESSURE',
      'RESPIRATORY_RATE',
      'TEMPERATURE',
      'HYDRATION',
      'CONSCIOUSNESS',
    ],
    longestGap: 60,
    endOfConcernsRecorded: true,
  };

  it('is met with everything recorded every 60 minutes until there are no concerns', () => {
    expect(outcomes(tranquillisation, monitored)).toBe('M');
  });

  it('is not met after 61 minutes, with one observation left out, without an end, or with nothing recorded', () => {
    expect(outcomes(tranquillisation, { ...monitored, longestGap: 61 })).toBe('N');
    expect(outcomes(tranquillisation, { ...monitored, observations: monitored.observations.slice(1) })).toBe('N');
    expect(outcomes(tranquillisation, { ...monitored, endOfConcernsRecorded: null })).toBe('N');
    const nothing = { medicines: ['LORAZEPAM'], transferredWithinHour: false, observationsTaken: false };
    expect(outcomes(tranquillisation, nothing)).toBe('N');
  });

  it('leaves out who was taken to an acute hospital', () => {
    expect(outcomes(tranquillisation, { ...monitored, transferredWithinHour: true })).toBe('a');
  });
});

describe('topic 1, antipsychotics on wards', () => {
  const { 1: antipsychotics } = SAMPLE_PROGRAMMES;

  it('adds regular and as-required doses, and takes 100 % for within the maximum', () => {
    const answers = { regularDrugs: ['OLANZAPINE'], regularPercent: 75, asRequiredDrugs: ['OLANZAPINE'] };
    expect(outcomes(antipsychotics, { ...answers, asRequiredPercent: 25 })).toBe('MMM');
    expect(outcomes(antipsychotics, { ...answers, asRequiredPercent: 26 })).toBe('NMM');
  });

  it('takes two antipsychotics for a combination unless clozapine is augmented or one is being changed', () => {
    const answers = {
      regularDrugs: ['CLOZAPINE'],
      regularPercent: 50,
      asRequiredDrugs: ['HALOPERIDOL'],
      asRequiredPercent: 20,
    };
    expect(outcomes(antipsychotics, { ...answers, combinationReason: 'NONE' })).toBe('MNN');
    expect(outcomes(antipsychotics, { ...answers, combinationReason: 'CLOZAPINE_AUGMENTATION' })).toBe('MMN');
    expect(outcomes(antipsychotics, { ...answers, combinationReason: 'CHANGE_OVER' })).toBe('MMa');
  });
});

describe('topics 2 and 19', () => {
  it('count what is not recorded in screening as not done', () => {
    const answers = { antipsychotics: ['OLANZAPINE'], endOfLifeCare: false };
    expect(outcomes(SAMPLE_PROGRAMMES[2], { ...answers, obesityMeasure: 'WAIST', glucoseTest: 'NONE' })).toBe('NMNN');
    expect(outcomes(SAMPLE_PROGRAMMES[2], { ...answers, endOfLifeCare: true })).toBe('aaaa');
  });

  it('take a depression that was not reviewed for one without a rating scale', () => {
    const answers = { ageBand: '36-45', antidepressants: ['SSRI'], firstTreatment: false };
    expect(outcomes(SAMPLE_PROGRAMMES[19], { ...answers, reviewedInPastYear: false })).toBe('NNU');
    const reviewed = { ...answers, reviewedInPastYear: true, ratingScale: 'PHQ_9', treatmentHistory: 'PARTIAL' };
    expect(outcomes(SAMPLE_PROGRAMMES[19], reviewed)).toBe('MMN');
    expect(outcomes(SAMPLE_PROGRAMMES[19], { ...reviewed, firstTreatment: true })).toBe('MMa');
    expect(outcomes(SAMPLE_PROGRAMMES[19], { ...reviewed, antidepressants: [] })).toBe('MMA');
  });
});
