import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EVERY_KIND, standardOf, toolOf } from '../testing/definitions.js';
import { LITHIUM_STANDARDS, LITHIUM_TOOL } from '../testing/lithium.js';
import type { Answers } from './answers.js';
import type { AuditItem } from './audit-tool.js';
import { compileAudit } from './compile-audit.js';
import { ENGINE_VERSION } from './engine-version.js';
import { EvaluationFault } from './fault.js';
import { decodeOutcomes, encodeOutcomes } from './outcome-codec.js';
import { parseCell } from './parse-cell.js';

const lithium = compileAudit(LITHIUM_TOOL, LITHIUM_STANDARDS);
const everyKind = compileAudit(
  toolOf(EVERY_KIND, [
    {
      code: 'RULE',
      holds: 'months < 100 || onLithium',
      severity: 'WARNING',
      message: 'Check the months.',
      items: ['months'],
    },
  ]),
  [],
);

/** Cases as they come in: anything may be missing, and what is hidden may be answered. */
const LITHIUM_CASES: fc.Arbitrary<Answers> = fc.record(
  {
    onLithium: fc.boolean(),
    monthsOnLithium: fc.integer({ min: 0, max: 24 }),
    declinedTests: fc.boolean(),
    renalBeforeStart: fc.boolean(),
    thyroidBeforeStart: fc.boolean(),
    serumLevels: fc.integer({ min: 0, max: 6 }),
    renalTests: fc.integer({ min: 0, max: 4 }),
    thyroidTests: fc.integer({ min: 0, max: 4 }),
  },
  { requiredKeys: [] },
);

/** Where a complete case stands on the standard of serum levels, written down without the engine. */
function bySerumLevels(answers: {
  readonly onLithium: boolean;
  readonly months: number;
  readonly declined: boolean;
  readonly levels: number;
}): string {
  if (!answers.onLithium || answers.months < 12) return 'A';
  if (answers.declined) return 'a';
  return answers.levels >= 4 ? 'M' : 'N';
}

describe('outcomes', () => {
  it('agree with the standard written down without the engine', () => {
    const complete = fc.record({
      onLithium: fc.boolean(),
      months: fc.integer({ min: 0, max: 24 }),
      declined: fc.boolean(),
      levels: fc.integer({ min: 0, max: 6 }),
    });
    fc.assert(
      fc.property(complete, (answers) => {
        const { onLithium, months: monthsOnLithium, declined: declinedTests, levels: serumLevels } = answers;
        const outcomes = lithium.evaluate({ onLithium, monthsOnLithium, declinedTests, serumLevels });
        expect(encodeOutcomes(outcomes, LITHIUM_STANDARDS)[2]).toBe(bySerumLevels(answers));
      }),
    );
  });

  it('are exactly one per standard, and survive being stored', () => {
    fc.assert(
      fc.property(LITHIUM_CASES, (answers) => {
        const outcomes = lithium.evaluate(answers);
        expect(outcomes).toHaveLength(LITHIUM_STANDARDS.length);
        const stored = outcomes.map((outcome) => (outcome.kind === 'MISSING_DATA' ? { kind: outcome.kind } : outcome));
        expect(decodeOutcomes(encodeOutcomes(outcomes, LITHIUM_STANDARDS), LITHIUM_STANDARDS)).toEqual(stored);
      }),
    );
  });

  it('that are missing data name items that have no value, and never become certain by answering others', () => {
    // Without the exclusion, which asks isMissing: only that can be decided by a value's absence.
    const audit = compileAudit(
      LITHIUM_TOOL,
      LITHIUM_STANDARDS.map((standard) => ({ ...standard, exclusions: [] })),
    );
    fc.assert(
      fc.property(LITHIUM_CASES, LITHIUM_CASES, (answers, others) => {
        audit.evaluate(answers).forEach((outcome, index) => {
          if (outcome.kind !== 'MISSING_DATA') return;
          expect(outcome.items.length).toBeGreaterThan(0);
          expect(outcome.items.filter((name) => name in answers)).toEqual([]);
          const unnamed = Object.fromEntries(Object.entries(others).filter(([name]) => !outcome.items.includes(name)));
          expect(audit.evaluate({ ...unnamed, ...answers })[index]).toEqual(outcome);
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('do not change with the answer to an item that no standard reads, nor with its being there', () => {
    const extra: AuditItem = { kind: 'INTEGER', name: 'extra', label: 'Extra', section: 'PATIENT', isRequired: true };
    const wider = compileAudit({ ...LITHIUM_TOOL, items: [extra, ...LITHIUM_TOOL.items] }, LITHIUM_STANDARDS);
    fc.assert(
      fc.property(LITHIUM_CASES, fc.option(fc.integer()), (answers, answer) => {
        expect(wider.evaluate({ ...answers, extra: answer })).toEqual(lithium.evaluate(answers));
      }),
    );
  });

  it('do not change with the answers to hidden items', () => {
    fc.assert(
      fc.property(LITHIUM_CASES, fc.integer({ min: 0, max: 60 }), (answers, levels) => {
        const hidden = { ...answers, onLithium: true, monthsOnLithium: 3 };
        expect(lithium.evaluate({ ...hidden, serumLevels: levels })).toEqual(
          lithium.evaluate({ ...hidden, serumLevels: null }),
        );
      }),
    );
  });

  it('come from every case of the right types and within the limits, and never from one of a wrong type', () => {
    const names = fc.constantFrom(...LITHIUM_TOOL.items.map((item) => item.name));
    const values = fc.oneof(
      fc.boolean(),
      fc.double(),
      fc.integer(),
      fc.string(),
      fc.array(fc.string()),
      fc.constant(null),
    );
    const anything: fc.Arbitrary<Answers> = fc.dictionary(names, values);
    fc.assert(
      fc.property(anything, (answers) => {
        const codes = new Set(lithium.validate(answers).map((issue) => issue.code));
        const evaluate = (): unknown => lithium.evaluate(answers);
        if (codes.has('WRONG_TYPE')) expect(evaluate).toThrow(EvaluationFault);
        else if (!codes.has('BELOW_MINIMUM') && !codes.has('ABOVE_MAXIMUM')) expect(evaluate).not.toThrow();
      }),
    );
  });
});

/** A text that no message has of its own. */
const CANARY = 'Zebedee4711';

const WITH_CANARY = fc.oneof(
  fc.constant<unknown>(CANARY),
  fc.constant([CANARY]),
  fc.constant({ [CANARY]: CANARY }),
  fc.string().map((text) => `${text}${CANARY}`),
  fc.constant(`${CANARY}\n${'x'.repeat(300)}`),
);

describe('validation', () => {
  it('never throws, whatever the JSON, and is the same each time', () => {
    const names = fc.constantFrom(...EVERY_KIND.map((item) => item.name), '__proto__', 'constructor', '');
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.dictionary(names, fc.oneof(fc.jsonValue(), fc.double(), fc.date().map(String))),
    );
    fc.assert(
      fc.property(anything, (answers) => {
        expect(everyKind.validate(answers)).toEqual(everyKind.validate(answers));
      }),
      { numRuns: 1000 },
    );
  });

  it('never repeats what was entered, neither values nor names', () => {
    const names = fc.constantFrom(...EVERY_KIND.map((item) => item.name), CANARY);
    fc.assert(
      fc.property(fc.dictionary(names, WITH_CANARY), (answers) => {
        expect(JSON.stringify(everyKind.validate(answers))).not.toContain(CANARY);
      }),
      { numRuns: 500 },
    );
  });

  it('never lets a fault repeat it either', () => {
    fc.assert(
      fc.property(fc.constantFrom('months', 'dose', 'age', 'onLithium', 'drugs', 'startedOn'), (name) => {
        const evaluate = (): unknown =>
          compileAudit(toolOf(EVERY_KIND), [standardOf()]).evaluate({ [name]: CANARY, [CANARY]: 1 });
        expect(evaluate).toThrow(EvaluationFault);
        expect(evaluate).not.toThrow(CANARY);
      }),
      { numRuns: 6 },
    );
  });
});

describe('reading cells', () => {
  const items = fc.constantFrom(...EVERY_KIND);
  const cells = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^[-+.,;|/:%Ee0-9 ]{0,12}$/),
    fc.constantFrom('NaN', 'none', 'null', '1e999'),
  );

  it('never throws, and what it reads is an answer of the type of the item', () => {
    fc.assert(
      fc.property(items, cells, (item, text) => {
        const cell = parseCell(item, text);
        if (cell.kind !== 'VALUE') return;
        const codes = everyKind.validate({ [item.name]: cell.value }).map((issue) => issue.code);
        expect(
          codes.filter((code) => ['WRONG_TYPE', 'UNKNOWN_OPTION', 'REPEATED_OPTION', 'INVALID_DATE'].includes(code)),
        ).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('never repeats what stands in the cell', () => {
    const prefix = fc.constantFrom('', '1,000 ', '29/02/2024 ', 'Ward ', 'Clozapine;', '45000');
    fc.assert(
      fc.property(items, prefix, (item, start) => {
        const cell = parseCell(item, `${start}${CANARY}`);
        expect(cell.kind === 'INVALID' ? cell.message : '').not.toContain(CANARY);
      }),
    );
  });
});

describe('the engine version', () => {
  it('is a semantic version', () => {
    expect(ENGINE_VERSION).toMatch(/^\d+\.\d+\.\d+$/);
  });
});
