import { describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { undescribedElements } from './undescribed-elements.js';

describe('the search for undescribed elements', () => {
  it('finds types, fields, arguments, input fields and enum values', () => {
    const schema = buildSchema(`
      type Query { "told" told(untold: Int): Silent untold: Kind }
      type Silent { field: Int }
      "told" enum Kind { VALUE "told" OTHER }
      "told" type Mutation { "told" do("told" input: Order): Int }
      "told" input Order { part: Int }
    `);
    expect(undescribedElements(schema)).toEqual([
      'Query',
      'Query.told(untold:)',
      'Query.untold',
      'Silent',
      'Silent.field',
      'Kind.VALUE',
      'Order.part',
    ]);
  });
});
