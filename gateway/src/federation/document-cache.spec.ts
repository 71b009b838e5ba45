import { describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { documentCache } from './document-cache.js';

const schema = buildSchema('type Query { ok: Boolean text(of: String): String }');
/** A valid document of about so many characters. */
const long = (characters: number, mark: string): string => `{ text(of: "${mark.padEnd(characters, 'x')}") }`;

describe('the documents that a subgraph in this process is sent', () => {
  it('are parsed and validated once', () => {
    const check = documentCache(schema);
    const first = check('{ ok }');
    expect(first).toMatchObject({ kind: 'VALID', document: { kind: 'Document' } });
    expect(check('{ ok }')).toBe(first);
    expect(check('{ ok  }')).not.toBe(first);
  });

  it.each([
    ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{ ok', 'GRAPHQL_PARSE_FAILED'],
    ['', 'GRAPHQL_PARSE_FAILED'],
  ])('are refused with a code where they do not hold: %s', (text, code) => {
    expect(documentCache(schema)(text)).toMatchObject({ kind: 'INVALID', errors: [{ extensions: { code } }] });
  });

  it('are not remembered where they do not hold', () => {
    const check = documentCache(schema);
    expect(check('{ nothing }')).not.toBe(check('{ nothing }'));
  });

  it('are forgotten when others were used since, so that no client can fill the memory', () => {
    const check = documentCache(schema);
    const used = check('{ ok }');
    const unused = check('query Unused { ok }');
    for (let index = 0; index < 30; index += 1) {
      check(long(100_000, String(index)));
      expect(check('{ ok }')).toBe(used);
    }
    expect(check('query Unused { ok }')).not.toBe(unused);
  });

  it('are kept by the hundred as long as they are as short as those of an application', () => {
    const check = documentCache(schema);
    const texts = Array.from({ length: 900 }, (_, index) => long(1_000, String(index)));
    const first = texts.map(check);
    expect(texts.map(check).every((found, index) => found === first[index])).toBe(true);
  });

  it('are checked each time where one alone is too long to keep', () => {
    const check = documentCache(schema);
    const kept = check('{ ok }');
    const huge = long(1_100_000, 'a');
    expect(check(huge)).toMatchObject({ kind: 'VALID' });
    expect(check(huge)).not.toBe(check(huge));
    expect(check('{ ok }')).toBe(kept);
  });
});
