import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addOutcomes, type OutcomeCounts } from '@qip/statistics/counts/outcome-counts';
import { cycleFact } from '../../testing/trend-facts.js';
import { ownFiguresIn } from './own-history.loader.js';
import { withPredecessors } from './predecessors.rules.js';

const A = cycleFact('a', 0);

describe('the own figures of a cycle', () => {
  const counts = fc.record<OutcomeCounts>({
    met: fc.nat(50),
    notMet: fc.nat(50),
    excluded: fc.nat(50),
    notApplicable: fc.nat(50),
    missing: fc.nat(50),
  });

  it('are the sum of their parts, each organisation once, whatever became of whom', () => {
    const ids = ['o', 'p', 'q', 'r', 's'];
    // Everybody may become somebody later in the list: mergers, chains of them, and none.
    const heirs = fc.tuple(...ids.map((_, index) => fc.option(fc.integer({ min: index + 1, max: ids.length }))));
    fc.assert(
      fc.property(
        heirs,
        fc.array(counts, { minLength: 5, maxLength: 5 }),
        fc.subarray(ids),
        (became, figures, tookPart) => {
          const links = ids.flatMap((predecessorId, index) => {
            const successorId = ids[became[index] ?? -1];
            return successorId === undefined ? [] : [{ predecessorId, successorId }];
          });
          const end = (id: string): string => {
            const link = links.find(({ predecessorId }) => predecessorId === id);
            return link === undefined ? id : end(link.successorId);
          };
          const rows = ids.flatMap((organisationId, index) => {
            const own = figures[index];
            const row = { snapshotId: A.snapshotId, organisationId, standardId: 'standard 1' };
            return own === undefined || !tookPart.includes(organisationId) ? [] : [{ ...row, ...own }];
          });
          const roots = ids.filter((id) => end(id) === id);
          const pooled = roots.map((id) =>
            ownFiguresIn({ links, rows, coverage: [] }, withPredecessors(id, links), A, 'standard 1'),
          );
          const parts = pooled.flatMap((own) => own ?? []);
          expect(addOutcomes(parts.map((own) => own.counts))).toEqual(addOutcomes(rows));
          expect(parts.reduce((sum, own) => sum + own.organisationCount, 0)).toBe(rows.length);
          expect(roots.flatMap((id) => withPredecessors(id, links)).toSorted()).toEqual(ids);
        },
      ),
    );
  });

  it('are none where nobody took part', () => {
    expect(ownFiguresIn({ links: [], rows: [], coverage: [] }, ['o'], A, 'standard 1')).toBeNull();
  });
});
