import { expect, it } from '@jest/globals';
import { holderOf } from './holder.rules.js';

it('names the organisation that another has become in the end, or itself', () => {
  const links = [
    { predecessorId: 'a', successorId: 'b' },
    { predecessorId: 'b', successorId: 'c' },
    { predecessorId: 'd', successorId: 'c' },
  ];
  expect(['a', 'b', 'c', 'd', 'e'].map((id) => holderOf(id, links))).toEqual(['c', 'c', 'c', 'c', 'e']);
});
