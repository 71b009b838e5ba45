import { type LoaderDefinition } from '@qip/subgraph-kit/loaders/loader';
import { isId } from '@qip/subgraph-kit/values/id';
import { SubmissionWindow } from './submission-window.type.js';
import { type GateKey, readGates } from './take-gate.js';

const keyOf = ({ auditCycleId, organisationId }: GateKey): string => `${auditCycleId} ${organisationId ?? ''}`;

/**
 * Submission windows of audit cycles, as they stand for everybody or for one organisation. Public, but for windows of an
 * organisation's own: the caller asks for those of submissions and organisations only that he may see.
 */
export const submissionWindow: LoaderDefinition<GateKey, SubmissionWindow | null> = {
  read: async (tx, keys) => {
    const gates = await readGates(
      tx,
      keys.filter(({ auditCycleId }) => isId(auditCycleId)),
    );
    return new Map(gates.map(({ gate, ...key }) => [keyOf(key), new SubmissionWindow(gate)]));
  },
  keyOf,
  absent: () => null,
};
