import { describe, expect, it } from '@jest/globals';
import { checkDefinition } from '@qip/audit-engine/check-definition';
import { SAMPLE_AUDIT_TOOL, SAMPLE_STANDARDS } from '@qip/testkit/sample-definition';
import { auditToolSchema, standardsSchema } from './definition-schema.js';
import { inputPath } from './input-path.js';

const OPTION = { code: 'A', label: 'A' };

/** A tool as GraphQL hands it over: every part that was not given is null or undefined. */
function given(item: Readonly<Record<string, unknown>>): unknown {
  const common = { name: 'item', section: 'A', label: 'Item', isRequired: false, help: null, stratum: undefined };
  return { sections: [{ code: 'A', title: 'A', help: null }], items: [{ ...common, ...item }], rules: [] };
}

function problemsOf(item: Readonly<Record<string, unknown>>): readonly (readonly [string, string])[] {
  const parsed = auditToolSchema.safeParse(given(item));
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => [path.join('.'), message]);
}

describe('an audit tool from GraphQL', () => {
  it('becomes the engine’s, part for part', () => {
    expect(auditToolSchema.parse(SAMPLE_AUDIT_TOOL)).toEqual(SAMPLE_AUDIT_TOOL);
  });

  it('loses what was left out or given as null', () => {
    expect(auditToolSchema.parse(given({ kind: 'BOOLEAN', options: [], unit: null, help: undefined }))).toEqual({
      sections: [{ code: 'A', title: 'A' }],
      items: [{ kind: 'BOOLEAN', name: 'item', section: 'A', label: 'Item', isRequired: false }],
      rules: [],
    });
  });

  it.each([
    [{ kind: 'BOOLEAN', options: [OPTION] }, 'This kind of item has no options: leave it out.'],
    [
      { kind: 'CHOICE', options: [OPTION], minimum: 1, unit: 'mg' },
      'This kind of item has no minimum or unit: leave it out.',
    ],
    [{ kind: 'CIVIL_DATE', maximumLength: 3 }, 'This kind of item has no maximumLength: leave it out.'],
  ])('refuses %j', (item, message) => {
    expect(problemsOf(item)).toEqual([['items.0', message]]);
  });

  it('asks for what a kind needs', () => {
    const needsOptions = [['items.0.options', 'An item of this kind needs its options.']];
    expect(problemsOf({ kind: 'AGE_BAND' })).toEqual(needsOptions);
    expect(problemsOf({ kind: 'CHOICE', options: [] })).toEqual(needsOptions);
    expect(problemsOf({ kind: 'SHORT_TEXT' })).toEqual([
      ['items.0.maximumLength', 'An item of kind SHORT_TEXT needs its maximumLength, 1 to 200.'],
    ]);
  });

  it.each(['\u0000', 'a\u0007b', '\ud800'])('refuses %j, which is no text', (label) => {
    expect(problemsOf({ kind: 'BOOLEAN', label })).toEqual([
      ['items.0.label', 'A text has 0 to 300 characters on one line.'],
    ]);
  });

  it('may have conditions and help over several lines', () => {
    expect(problemsOf({ kind: 'BOOLEAN', help: 'One.\nTwo.', visibleWhen: 'true\n\t&& true' })).toEqual([]);
    expect(problemsOf({ kind: 'BOOLEAN', visibleWhen: 'true\u0000' })).toEqual([
      ['items.0.visibleWhen', 'A condition has at most 10000 characters of text.'],
    ]);
  });
});

describe('standards from GraphQL', () => {
  it('become the engine’s, part for part', () => {
    expect(standardsSchema.parse(SAMPLE_STANDARDS)).toEqual(SAMPLE_STANDARDS);
  });

  it('have no target where none was given', () => {
    const [first] = SAMPLE_STANDARDS;
    const untargeted = { ...first, targetPercent: undefined };
    expect(standardsSchema.parse([untargeted])).toEqual([{ ...first, targetPercent: null }]);
  });

  it('are at least one', () => {
    expect(standardsSchema.safeParse([]).success).toBe(false);
  });
});

describe('the sample definition of the tests', () => {
  it('has no mistakes', () => {
    expect(checkDefinition(SAMPLE_AUDIT_TOOL, SAMPLE_STANDARDS)).toEqual([]);
  });
});

describe('the path of a mistake', () => {
  it.each([
    ['items[12].options[3].code', 'auditTool.items.12.options.3.code'],
    ['sections[0].title', 'auditTool.sections.0.title'],
    ['rules[1]', 'auditTool.rules.1'],
    ['standards[2].exclusions[0].when', 'standards.2.exclusions.0.when'],
  ])('%s is %s in the input', (engine, input) => {
    expect(inputPath(engine)).toBe(input);
  });
});
