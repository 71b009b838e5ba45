import { describe, expect, it } from '@jest/globals';
import { evaluate } from '@marcbachmann/cel-js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { EVERY_KIND, toolOf } from '../testing/definitions.js';
import { LITHIUM_TOOL } from '../testing/lithium.js';
import { compileAudit } from './compile-audit.js';
import { toJsonSchema } from './to-json-schema.js';

/** Another program's validator, which knows nothing of our keywords. */
function elsewhere(schema: object): (answers: unknown) => boolean {
  const validate = new Ajv2020({ strict: false, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } }).compile(schema);
  return (answers) => validate(answers);
}

describe('the JSON Schema of a case', () => {
  it('is a 2020-12 schema that is stored and sent as JSON', () => {
    const schema = toJsonSchema(toolOf(EVERY_KIND));
    expect(new Ajv2020({ strict: false }).validateSchema(schema)).toBe(true);
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });

  it('describes each kind of item with title, limits, unit and options', () => {
    const common = { 'x-section': 'CASE', 'x-isRequired': false };
    const options = [
      { code: '18-64', label: '18 to 64' },
      { code: '65+', label: '65 and over' },
    ];
    expect(toJsonSchema(toolOf(EVERY_KIND))['properties']).toMatchObject({
      onLithium: { ...common, title: 'On lithium?', type: 'boolean', 'x-kind': 'BOOLEAN' },
      months: {
        ...common,
        title: 'Months on lithium',
        type: 'integer',
        minimum: 0,
        maximum: 600,
        'x-unit': 'months',
        'x-kind': 'INTEGER',
      },
      dose: {
        ...common,
        type: 'number',
        minimum: 0,
        maximum: 5000,
        'x-unit': 'mg',
        'x-decimalPlaces': 2,
        'x-kind': 'DECIMAL',
      },
      ageBand: { ...common, type: 'string', enum: ['18-64', '65+'], 'x-options': options, 'x-kind': 'AGE_BAND' },
      drugs: {
        ...common,
        type: 'array',
        items: { type: 'string', enum: ['CLOZAPINE', 'OLANZAPINE', 'HALOPERIDOL'] },
        uniqueItems: true,
      },
      startedOn: { ...common, type: 'string', format: 'date', 'x-earliest': '1950-01-01', 'x-latest': '2030-12-31' },
      age: { ...common, type: 'integer', minimum: 0, maximum: 120, 'x-unit': 'years' },
      comment: { ...common, type: 'string', maxLength: 20 },
    });
  });

  it('says which items are always required, when the others are visible, and how the form is divided', () => {
    const schema = toJsonSchema(LITHIUM_TOOL);
    expect(schema['required']).toEqual(['careSetting', 'ageBand', 'onLithium']);
    expect(schema['additionalProperties']).toBe(false);
    expect(schema['x-sections']).toEqual(LITHIUM_TOOL.sections);
    expect(schema['x-rules']).toEqual(LITHIUM_TOOL.rules);
    expect(schema['properties']).toMatchObject({
      monthsOnLithium: { 'x-isRequired': true, 'x-visibleWhen': 'onLithium' },
      careSetting: { 'x-stratum': 'CARE_SETTING' },
    });
  });

  it('lists the items in the order of the form', () => {
    const names = Object.keys(toJsonSchema(LITHIUM_TOOL)['properties'] ?? {});
    expect(names).toEqual(LITHIUM_TOOL.items.map((item) => item.name));
  });

  it('can be used by another program', () => {
    const isValid = elsewhere(toJsonSchema(LITHIUM_TOOL));
    const answers = { careSetting: 'WARD', ageBand: '65+', onLithium: true, monthsOnLithium: 12 };
    expect(isValid(answers)).toBe(true);
    expect(isValid({ ...answers, monthsOnLithium: -1 })).toBe(false);
    expect(isValid({ ...answers, careSetting: 'PRISON' })).toBe(false);
    expect(isValid({ ...answers, patient: 1 })).toBe(false);
    expect(isValid({ careSetting: 'WARD', ageBand: '65+' })).toBe(false);
  });

  it('is all that a client needs to know which items it has to ask for', () => {
    const { validate } = compileAudit(LITHIUM_TOOL, []);
    const schema: unknown = JSON.parse(JSON.stringify(toJsonSchema(LITHIUM_TOOL)));
    const answers = fc.record({
      careSetting: fc.option(fc.constant('WARD')),
      onLithium: fc.option(fc.boolean()),
      monthsOnLithium: fc.option(fc.integer({ min: 0, max: 24 })),
    });
    fc.assert(
      fc.property(answers, (given) => {
        const required = validate(given).filter(({ code }) => code === 'REQUIRED');
        expect(askedFor(schema, given)).toEqual(required.map(({ item }) => item));
      }),
    );
  });
});

interface DrawnItem {
  readonly 'x-isRequired': boolean;
  readonly 'x-visibleWhen'?: string;
}

function hasItems(schema: unknown): schema is { readonly properties: Readonly<Record<string, DrawnItem>> } {
  return typeof schema === 'object' && schema !== null && 'properties' in schema;
}

/** A client that has nothing but the schema and a CEL library: required items that are visible and have no answer. */
function askedFor(schema: unknown, given: Readonly<Record<string, unknown>>): readonly string[] {
  if (!hasItems(schema)) throw new Error('The schema has no items.');
  const asked: string[] = [];
  const context: Record<string, unknown> = {};
  for (const [name, item] of Object.entries(schema.properties)) {
    if (!holds(item['x-visibleWhen'], context)) continue;
    const answer = given[name] ?? null;
    if (answer !== null) context[name] = typeof answer === 'number' ? BigInt(answer) : answer;
    else if (item['x-isRequired']) asked.push(name);
  }
  return asked;
}

/** What cannot be told for want of an answer does not hold. */
function holds(condition: string | undefined, context: Readonly<Record<string, unknown>>): boolean {
  try {
    return condition === undefined || evaluate(condition, context) === true;
  } catch {
    return false;
  }
}
