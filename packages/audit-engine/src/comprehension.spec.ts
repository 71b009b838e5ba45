import { describe, expect, it } from '@jest/globals';
import { parse } from '@marcbachmann/cel-js';
import { namesRead } from './comprehension.js';

describe('the names that an expression reads', () => {
  it('are those of items, each once, and not the variables of its lists', () => {
    const { ast } = parse(
      'isMissing(b) || drugs.filter(d, d == setting).exists(e, e in drugs && b) ? [a] == [b] : -c < 1',
    );
    expect([...namesRead(ast)]).toEqual(['b', 'drugs', 'setting', 'a', 'c']);
  });
});
