import { type EntityManager, type EntityTarget, type QueryDeepPartialEntity } from 'typeorm';
import { updateVersioned, type Versioned } from '@qip/subgraph-kit/mutations/update-versioned';

/**
 * Changes a row that this transaction holds. Nobody can have been faster: a change that finds no row is a fault, and must
 * not be committed as if it had happened.
 */
export async function changeHeld<Row extends Versioned>(
  manager: EntityManager,
  target: EntityTarget<Row>,
  row: Row,
  change: QueryDeepPartialEntity<Row>,
): Promise<void> {
  if (!(await updateVersioned(manager, target, row, change))) {
    throw new Error('A row that is held was not changed: is the policy of its table in place?');
  }
}
