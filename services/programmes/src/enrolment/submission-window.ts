import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { WindowClosedError } from '@qip/subgraph-kit/errors/window-closed-error';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';

/**
 * Whether it is settled who takes part: the last day of submission is over by the database's clock at this moment, or the
 * cycle is locked, early perhaps, and not unlocked: what was analysed and published must not get another participant, nor
 * lose one. An organisation's own extension is for its cases and changes nothing in who takes part. Asked
 * right before the write that it guards, in the same transaction. Midnight in London is never doubled nor skipped: clocks
 * change at one in the morning.
 * @returns the refusal, or null while the window has not closed
 */
export async function closedWindow(
  tx: WriteTransaction,
  cycle: { readonly id: string; readonly code: string; readonly submissionClosesOn: LocalDate },
): Promise<WindowClosedError | null> {
  const [window] = await tx.rows<{ is_over: boolean; is_locked: boolean }>(
    `select clock.now() >= (($1::date + 1)::timestamp at time zone 'Europe/London') as is_over,
       exists (select from contracts.lock_v2 where audit_cycle_id = $2) as is_locked`,
    [cycle.submissionClosesOn, cycle.id],
  );
  if (window?.is_over === false && !window.is_locked) return null;
  const message = `Submission for cycle ${cycle.code} has closed: who takes part is settled. Ask the central team.`;
  return new WindowClosedError(message, {
    closedOn: window?.is_over === false ? null : cycle.submissionClosesOn,
    opensOn: null,
  });
}
