import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, type GraphQLError, Kind, parse, validate } from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import { z } from 'zod';
import { DEMO_PEOPLE } from '@qip/sample-world/demo-people';
import { localDateAt } from '@qip/subgraph-kit/values/local-date';
import { type ReadyTab } from '../playground-routes.js';
import { readyTabs } from './ready-tabs.js';

const READY_TABS = readyTabs(localDateAt(new Date('2026-06-01T12:00Z')));
const schema = buildSchema(readFileSync(new URL('../../../../schema/api.graphql', import.meta.url), 'utf8'));
const variablesSchema = z.record(z.string(), z.unknown());
const named = READY_TABS.map((tab): [string, ReadyTab] => [`${tab.role}: ${tab.title}`, tab]);

/** What a client is told of variables that do not fit. */
function problemsWith({ query, variables }: ReadyTab): readonly string[] {
  const operations = parse(query).definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  return operations.flatMap(({ variableDefinitions = [] }) => {
    const { errors = [] } = getVariableValues(
      schema,
      variableDefinitions,
      variablesSchema.parse(JSON.parse(variables)),
    );
    return errors.map(({ message }: GraphQLError) => message);
  });
}

describe('the tabs that are ready', () => {
  it.each(named)('%s: is a document that the schema takes', (_name, { query }) => {
    expect(validate(schema, parse(query)).map(({ message }) => message)).toEqual([]);
  });

  it.each(named)('%s: comes with all the variables that it needs, of the right types', (_name, tab) => {
    expect(problemsWith(tab)).toEqual([]);
  });

  it.each(named)('%s: comes with no variable that it does not use', (_name, { query, variables }) => {
    for (const name of Object.keys(variablesSchema.parse(JSON.parse(variables)))) expect(query).toContain(`$${name}`);
  });

  it('offer every document that clients have', () => {
    const operations = new URL('../../../../schema/operations/', import.meta.url);
    const documents = readdirSync(operations, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.graphql'))
      .map((name) => /^(?:query|mutation) \w+/m.exec(readFileSync(new URL(name, operations), 'utf8'))?.[0] ?? name);
    const offered = new Set(READY_TABS.map(({ query }) => /(?:query|mutation) \w+/.exec(query)?.[0]));
    expect(documents.filter((document) => !offered.has(document))).toEqual([]);
  });

  it('are of different names within a role', () => {
    expect(new Set(named.map(([name]) => name)).size).toBe(named.length);
  });

  it('are there for every role that somebody can sign in with, for anyone, and for no other', () => {
    const roles = new Set<string>(['anyone', ...DEMO_PEOPLE.map(({ role }) => role)]);
    expect(new Set(READY_TABS.map(({ role }) => role))).toEqual(roles);
  });

  it('name days around today', () => {
    const later = JSON.stringify(readyTabs(localDateAt(new Date('2031-02-28T12:00Z'))));
    expect(later).toContain('2030-02-28');
    expect(later).toContain('2032-02-28');
  });

  it('let the central team run a cycle from its plan to its results', () => {
    const titles = READY_TABS.filter(({ role }) => role === 'CENTRAL_TEAM').map(({ title }) => title);
    expect(titles).toEqual(
      expect.arrayContaining([
        'Plan a cycle',
        'Who has enrolled',
        'Lock a cycle',
        'Preview the results',
        'Publish the results',
      ]),
    );
  });
});
