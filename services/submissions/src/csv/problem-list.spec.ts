import { describe, expect, it } from '@jest/globals';
import { fileProblem } from './file-problem.js';
import { ProblemList } from './problem-list.js';

const error = (row: number): ReturnType<typeof fileProblem> => fileProblem({ row, code: 'E', message: 'wrong' });
const warning = (row: number): ReturnType<typeof fileProblem> =>
  fileProblem({ row, code: 'W', message: 'odd', severity: 'WARNING' });

describe('the problems of a file', () => {
  it('are kept in the order of the file', () => {
    const list = new ProblemList(10);
    [warning(2), error(5), warning(7), error(9)].forEach((problem) => {
      list.add(problem);
    });
    expect(list.kept().map(({ row, code }) => [row, code])).toEqual([
      [2, 'W'],
      [5, 'E'],
      [7, 'W'],
      [9, 'E'],
    ]);
    expect([list.count, list.hasErrors, list.identifierKind]).toEqual([4, true, null]);
  });

  it('beyond the limit are counted, told in a note, and give way to errors', () => {
    const list = new ProblemList(3);
    for (let row = 2; row < 1_000; row += 1) list.add(warning(row));
    list.add(error(1_000));
    list.add({ ...error(1_001), identifierKind: 'POSTCODE' });
    expect(list.kept().map(({ row, code }) => [row, code])).toEqual([
      [2, 'W'],
      [1_000, 'E'],
      [1_001, 'E'],
      [null, 'MORE_PROBLEMS'],
    ]);
    expect([list.count, list.identifierKind]).toEqual([1_000, 'POSTCODE']);
    expect(list.kept().at(-1)?.message).toContain('There are 1000 problems: the 3 listed');
  });

  it('keep what stopped the reading, however many others there are', () => {
    const list = new ProblemList(2);
    [error(2), error(3), error(4)].forEach((problem) => {
      list.add(problem);
    });
    list.addFault(fileProblem({ row: 9, code: 'STOPPED', message: 'too long' }));
    expect(list.kept().map(({ row, code }) => [row, code])).toEqual([
      [2, 'E'],
      [9, 'STOPPED'],
      [null, 'MORE_PROBLEMS'],
    ]);
    expect(list.count).toBe(4);
  });

  it('that are warnings only do not stand in the way', () => {
    const list = new ProblemList(3);
    list.add(warning(2));
    expect(list.hasErrors).toBe(false);
  });
});
