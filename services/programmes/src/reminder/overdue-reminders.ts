import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { overdueActions } from '../action-plan/overdue-actions.js';
import { dayInWords } from '../day-in-words.js';
import { addressedItems } from './addressed-items.js';
import { type DueItem } from './due-item.js';
import { overdueOccasion } from './reminder.rules.js';

interface CycleRow {
  readonly audit_cycle_id: string;
  readonly organisation_id: string;
  readonly programme_id: string;
  readonly code: string;
  readonly title: string;
  readonly name: string;
}

/** What leads are to be reminded of in their plans: how many actions are overdue, and never what they are. */
export async function overdueReminders(tx: ReadTransaction): Promise<readonly DueItem[]> {
  const overdue = await overdueActions(tx);
  if (overdue.length === 0) return [];
  const cycles = await readCycles(
    tx,
    overdue.map(({ auditCycleId }) => auditCycleId),
    overdue.map(({ organisationId }) => organisationId),
  );
  const cycleOf = new Map(cycles.map((cycle) => [`${cycle.audit_cycle_id} ${cycle.organisation_id}`, cycle]));
  const reminders = overdue.flatMap(({ auditCycleId, organisationId, overdueCount, earliestDueOn }) => {
    const cycle = cycleOf.get(`${auditCycleId} ${organisationId}`);
    const occasionOn = overdueOccasion(earliestDueOn, tx.now);
    if (cycle === undefined || occasionOn === null) return [];
    const { programme_id: programmeId, code, title, name } = cycle;
    const actions = overdueCount === 1 ? '1 action is' : `${overdueCount} actions are`;
    const item = {
      heading: `Audit cycle ${code}: ${actions} overdue`,
      text: `In the action plan of your organisation for audit cycle ${code} ${actions} overdue, the first since ${dayInWords(earliestDueOn)}. Complete them, move them or drop them on the platform.`,
      rows: [
        ['Organisation', name],
        ['Programme', `${title} (${code})`],
      ] satisfies [string, string][],
    };
    return [{ organisationId, auditCycleId, programmeId, kind: 'ACTIONS_OVERDUE' as const, occasionOn, item }];
  });
  return addressedItems(tx, reminders);
}

function readCycles(
  tx: ReadTransaction,
  auditCycleIds: readonly string[],
  organisationIds: readonly string[],
): Promise<readonly CycleRow[]> {
  return tx.rows<CycleRow>(
    `select cycle.id as audit_cycle_id, organisation.id as organisation_id, cycle.programme_id, cycle.code, programme.title,
       organisation.name
     from unnest($1::uuid[], $2::uuid[]) as part (audit_cycle_id, organisation_id)
     join programmes.audit_cycle cycle on cycle.id = part.audit_cycle_id
     join programmes.programme on programme.id = cycle.programme_id
     join contracts.organisation_v1 organisation on organisation.id = part.organisation_id`,
    [auditCycleIds, organisationIds],
  );
}
