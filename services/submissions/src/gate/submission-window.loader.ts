import { defineLoader } from '@qip/subgraph-kit/loaders/loader';
import { SubmissionWindow } from './submission-window.type.js';
import { readGates } from './take-gate.js';

/** Submission windows by audit cycle. Public. */
export const submissionWindowByCycle = defineLoader(async (tx, auditCycleIds) => {
  const gates = await readGates(tx, auditCycleIds);
  return new Map([...gates].map(([auditCycleId, gate]) => [auditCycleId, new SubmissionWindow(gate)]));
});
