import { describe, expect, it } from '@jest/globals';
import { fragileFields } from './fragile-fields.js';

describe('the search for fields that would take others down with them', () => {
  it('finds root queries, and what is added to the entity of another subgraph, where it cannot be null', () => {
    const sdl = `
      type Query { all: [Own!]! one: Own }
      type Mutation { make: Own! }
      "An entity of this subgraph." type Own { id: ID! name: String! }
      type Stub { id: ID! count: Int! list: [Own!] }
    `;
    expect(fragileFields(sdl)).toEqual(['Query.all', 'Stub.count']);
  });
});
