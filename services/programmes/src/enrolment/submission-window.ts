import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { WindowClosedError } from '@qip/subgraph-kit/errors/window-closed-error';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';

/**
 * Whether the last day of submission is over by the database's clock at this moment: asked right before the write that it
 * guards, in the same transaction. Midnight in London is never doubled nor skipped: clocks change at one in the morning.
 * @returns the refusal, or null while the window has not closed
 */
export async function closedWindow(
  tx: WriteTransaction,
  cycle: { readonly code: string; readonly submissionClosesOn: LocalDate },
): Promise<WindowClosedError | null> {
  const [clock] = await tx.rows<{ is_over: boolean }>(
    `select clock.now() >= (($1::date + 1)::timestamp at time zone 'Europe/London') as is_over`,
    [cycle.submissionClosesOn],
  );
  if (clock?.is_over === false) return null;
  const message = `Submission for cycle ${cycle.code} has closed: who takes part is settled. Ask the central team.`;
  return new WindowClosedError(message, { closedOn: cycle.submissionClosesOn, opensOn: null });
}
