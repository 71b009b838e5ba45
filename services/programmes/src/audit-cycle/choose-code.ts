import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { refused } from '../refused.js';
import { AuditCycleRow } from './audit-cycle.entity.js';
import { isCodeOfTopic, nextCode } from './cycle-code.rules.js';

/** The code of a new cycle, or why there is none. */
export type CodeChoice =
  | { readonly kind: 'CHOSEN'; readonly code: string }
  | { readonly kind: 'REFUSED'; readonly error: InputValidationError };

/** The code that the planner wants, if it fits the topic and is free; otherwise the next one. */
export async function chooseCode(
  tx: WriteTransaction,
  programme: { readonly id: string; readonly topic: string },
  wanted: string | null,
): Promise<CodeChoice> {
  const { topic } = programme;
  const cycles = await tx.manager.find(AuditCycleRow, {
    select: { id: true, code: true },
    where: { programmeId: programme.id },
  });
  const taken = cycles.map(({ code }) => code);
  const code = wanted ?? nextCode(topic, taken);
  if (code === null) return refusal(`Every code of topic ${topic} is taken: ask for its cycles to be numbered anew.`);
  if (!isCodeOfTopic(code, topic))
    return refusal(`A code is the topic and one or two small letters, such as ${topic}a.`);
  if (taken.includes(code))
    return refusal('Another cycle of this programme has this code: leave it out for the next one.');
  return { kind: 'CHOSEN', code };
}

function refusal(message: string): CodeChoice {
  return refused(new InputValidationError([{ path: 'code', message }]));
}
