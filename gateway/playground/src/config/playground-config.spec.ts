import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readPlaygroundConfig } from './playground-config.js';

const person = { key: 'central', role: 'central team', name: 'First Person', description: 'Plans cycles.' };
const tab = { role: 'anyone', title: 'Programmes', query: 'query Programmes { programmes { topic } }', variables: '' };
const demo = { endpoint: '/graphql', signInUrl: '/demo/sign-in', demoPeople: [person], tabs: [tab] };

const problemsOf = (value: unknown): readonly string[] => {
  const reading = readPlaygroundConfig(value);
  return reading.kind === 'invalid' ? reading.problems : [];
};

describe('readPlaygroundConfig', () => {
  it('reads a demonstration with its people and ready tabs', () => {
    expect(readPlaygroundConfig(demo)).toEqual({ kind: 'config', config: demo });
  });

  it('reads a deployment without demo people and without a sign-in address', () => {
    const real = { ...demo, demoPeople: [], signInUrl: null };
    expect(readPlaygroundConfig(real)).toEqual({ kind: 'config', config: real });
  });

  it.each([[null], ['text'], [[demo]]])('refuses %j, which is not a JSON object', (value) => {
    expect(problemsOf(value)).toEqual(['the configuration is not a JSON object']);
  });

  it('reports every problem at once, with its place', () => {
    const value = { endpoint: 7, signInUrl: null, demoPeople: 'none', tabs: [tab, { ...tab, title: 1, query: null }] };
    expect(problemsOf(value)).toEqual([
      'endpoint must be a path on this server, such as "/graphql"',
      'demoPeople must be a list',
      'tabs[1].title must be text',
      'tabs[1].query must be text',
    ]);
  });

  it('names all missing fields of an entry that is not an object', () => {
    expect(problemsOf({ ...demo, demoPeople: [null] })).toEqual([
      'demoPeople[0].key must be text',
      'demoPeople[0].role must be text',
      'demoPeople[0].name must be text',
      'demoPeople[0].description must be text',
    ]);
  });

  it('refuses demo people whom nobody can sign in as', () => {
    expect(problemsOf({ ...demo, signInUrl: null })).toEqual(['demoPeople needs a signInUrl']);
  });

  it('refuses two people with one key, and two tabs of a role with one title', () => {
    const twice = { ...demo, demoPeople: [person, person], tabs: [tab, { ...tab, role: 'viewer' }, tab, tab] };
    expect(problemsOf(twice)).toEqual([
      'demoPeople has the key "central" twice',
      'tabs has "anyone: Programmes" twice',
    ]);
  });

  it.each([
    ['https://elsewhere.example/graphql'],
    ['//elsewhere.example/graphql'],
    ['/\\elsewhere.example'],
    ['/\t/elsewhere.example'],
    ['graphql'],
    [''],
  ])('refuses %j as an address to send tokens to', (path) => {
    expect(problemsOf({ ...demo, endpoint: path, signInUrl: path })).toEqual([
      'endpoint must be a path on this server, such as "/graphql"',
      'signInUrl must be a path on this server, such as "/graphql"',
    ]);
  });

  it('never accepts an address that a browser would look for on another origin', () => {
    const piece = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '\t',
      '\n',
      ' ',
      '@',
      ':',
      '?',
      '#',
      '%2f',
      'https:',
      'elsewhere.example',
    );
    const addresses = fc.oneof(
      fc.string(),
      fc.array(piece).map((pieces) => `/${pieces.join('')}`),
    );
    fc.assert(
      fc.property(addresses, (endpoint) => {
        const reading = readPlaygroundConfig({ ...demo, endpoint });
        if (reading.kind === 'config')
          expect(new URL(endpoint, 'https://qip.example').origin).toBe('https://qip.example');
      }),
      { numRuns: 2000 },
    );
  });
});
